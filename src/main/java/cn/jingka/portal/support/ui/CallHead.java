package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Call;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Which call this is, where it comes from, whether the caller is verified, and the buttons that take and end it. */
class CallHead extends Composite<Div> {

    private final transient Calls calls;
    private final transient Clock clock;
    private final Runnable changed;

    CallHead(CallStage stage, Calls calls, Clock clock, Runnable changed) {
        this.calls = calls;
        this.clock = clock;
        this.changed = changed;
        addClassName("call-head");
        stage.call().ifPresentOrElse(call -> show(stage.step(), call), this::showNone);
    }

    private void showNone() {
        getContent().add(new PageHeader(getTranslation("support.call.title"), getTranslation("support.call.none")));
    }

    private void show(CallStage.Step step, Call call) {
        String from = call.callerNumber() == null ? getTranslation("support.call.withheld") : call.callerNumber();
        PageHeader header = new PageHeader(
                getTranslation(step == CallStage.Step.RINGING ? "support.call.rings" : "support.call.with", from),
                getTranslation("support.call.number.since", call.number(), time(call.startedAt())));
        if (call.ringing()) {
            Button answer = new Button(getTranslation("support.call.answer"), event -> {
                calls.answer(call.number());
                changed.run();
            });
            answer.addThemeVariants(ButtonVariant.PRIMARY);
            answer.addClickShortcut(Key.F2);
            answer.setTooltipText("F2");
            header.withActions(answer);
            answer.focus();
        }
        Button end = new Button(getTranslation("support.call.hangUp"), event -> {
            calls.hangUp(call.number());
            changed.run();
        });
        end.addThemeVariants(ButtonVariant.ERROR);
        end.addClickShortcut(Key.F9);
        end.setTooltipText("F9");
        header.withActions(end);
        getContent().add(header, state(step, call));
    }

    private Div state(CallStage.Step step, Call call) {
        Div line = new Div();
        line.addClassName("call-state");
        switch (step) {
            case VERIFIED ->
                line.add(
                        new StateBadge(Tone.GOOD, getTranslation("support.call.verified", time(call.verifiedUntil()))),
                        new Button(getTranslation("support.call.letGo"), event -> {
                            calls.letGo(call.number());
                            changed.run();
                        }));
            case RINGING -> line.add(new StateBadge(Tone.WAITING, getTranslation("support.call.waiting")));
            default -> {
                line.add(new StateBadge(Tone.WAITING, getTranslation("support.call.notVerified")));
                line.add(new Paragraph(getTranslation(
                        call.verifiedUntil() == null ? "support.call.generalOnly" : "support.call.ranOut")));
            }
        }
        return line;
    }

    private LocalTime time(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
