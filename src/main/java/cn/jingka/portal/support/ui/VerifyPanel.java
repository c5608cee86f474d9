package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.CallerSearch;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Call;
import cn.jingka.portal.support.Verification;
import cn.jingka.portal.support.Verification.Closed;
import cn.jingka.portal.support.Verification.State;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** The two ways to verify who was chosen, side by side: by a code, or by questions. */
class VerifyPanel extends Composite<Div> {

    private final transient Verification verification;
    private final transient Call call;
    private final Runnable verified;
    private final RefusalLine refusal = new RefusalLine();
    private final CodePanel code;
    private final QuestionsPanel questions;

    VerifyPanel(
            Verification verification, CallerSearch search, Calls calls, Call call, Clock clock, Runnable verified) {
        this.verification = verification;
        this.call = call;
        this.verified = verified;
        code = new CodePanel(
                clock.getZone(),
                () -> step(() -> verification.sendCode(call.number())),
                typed -> step(() -> verification.checkCode(call.number(), typed)));
        questions = new QuestionsPanel(
                () -> step(() -> verification.ask(call.number())),
                (ordinal, typed) -> step(() -> verification.answer(call.number(), ordinal, typed)));
        getContent().addClassName("page-parts");
        getContent().add(who(search, calls), refusal, ways());
        show(verification.state(call.number()));
    }

    private Panel who(CallerSearch search, Calls calls) {
        Panel panel = new Panel(getTranslation("support.verify.title"));
        search.chosen(call.number()).ifPresent(candidate -> panel.add(new CandidateLine(candidate, false)));
        Button other = new Button(getTranslation("support.call.letGo"), event -> {
            calls.letGo(call.number());
            verified.run();
        });
        panel.add(new Paragraph(getTranslation("support.verify.text")), other);
        return panel;
    }

    private Div ways() {
        Div ways = new Div(code, questions);
        ways.addClassName("call-ways");
        return ways;
    }

    private void step(Supplier<State> work) {
        refusal.clear();
        try {
            show(work.get());
        } catch (DomainException refused) {
            refusal.say(refused);
            show(verification.state(call.number()));
        }
    }

    private void show(State state) {
        if (state.verified()) {
            verified.run();
            return;
        }
        code.show(state.code(), words(state.codeClosed()), state.wrong());
        questions.show(state.questions(), words(state.questionsClosed()));
    }

    private Optional<String> words(Optional<Closed> closed) {
        return closed.map(
                reason -> getTranslation(reason.key(), reason.arguments().toArray()));
    }
}
