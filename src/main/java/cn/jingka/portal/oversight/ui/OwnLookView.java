package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.oversight.LookWords;
import cn.jingka.portal.oversight.OwnAccess;
import cn.jingka.portal.oversight.OwnAccess.Look;
import cn.jingka.portal.oversight.OwnAccess.OwnQuestion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;

/** One look at the member's data, and the question about it with its answer. */
@Route("me/access/:entry([1-9][0-9]{0,17})")
@RolesAllowed("MEMBER")
class OwnLookView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnAccess access;
    private final transient LookWords words;
    private final transient Clock clock;

    OwnLookView(OwnAccess access, LookWords words, Clock clock) {
        this.access = access;
        this.words = words;
        this.clock = clock;
        addClassNames("access", "page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Long.parseLong(event.getRouteParameters().get("entry").orElseThrow()));
    }

    private void show(long entry) {
        Look look = access.get(entry);
        removeAll();
        KeyValues facts = new KeyValues()
                .with(getTranslation("oversight.look.when"), minute(look.at()))
                .with(getTranslation("oversight.look.who"), words.kind(look.kind(), getLocale()))
                .with(getTranslation("oversight.look.what"), words.action(look.action(), getLocale()));
        look.call().ifPresent(call -> facts.with(getTranslation("oversight.look.call"), call));
        look.reference().ifPresent(number -> facts.with(getTranslation("oversight.look.reference"), number));
        add(
                new Anchor("me/access", getTranslation("oversight.look.back")),
                new PageHeader(getPageTitle()),
                new Panel(facts),
                look.question().map(this::asked).orElseGet(() -> form(entry)));
    }

    private Panel asked(OwnQuestion question) {
        Paragraph said = new Paragraph(question.words());
        said.addClassName("words");
        Panel panel = new Panel(
                getTranslation("oversight.question.own"),
                LookLine.badge(question.state(), this::getTranslation),
                said,
                soft(getTranslation("oversight.question.askedAt", minute(question.askedAt()))));
        question.answer()
                .ifPresentOrElse(
                        answer -> {
                            Paragraph answered = new Paragraph(answer);
                            answered.addClassName("words");
                            panel.add(
                                    new Paragraph(getTranslation("oversight.question.verdict." + question.state())),
                                    answered,
                                    soft(getTranslation(
                                            "oversight.question.answeredAt",
                                            minute(question.answeredAt().orElseThrow()))));
                        },
                        () -> panel.add(new Paragraph(getTranslation("oversight.question.waiting"))));
        return panel;
    }

    private Panel form(long entry) {
        TextArea field = new TextArea(getTranslation("oversight.question.words"));
        field.setMaxLength(OwnAccess.LONGEST);
        field.setHelperText(getTranslation("oversight.question.words.hint"));
        field.setWidthFull();
        RefusalLine refusal = new RefusalLine();
        Button send = new Button(getTranslation("oversight.question.send"), event -> {
            try {
                access.question(entry, field.getValue());
                show(entry);
            } catch (DomainException refused) {
                refusal.say(refused);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Panel panel = new Panel(
                getTranslation("oversight.question.title"),
                soft(getTranslation("oversight.question.explained")),
                field,
                refusal,
                send);
        panel.addClassName("question-form");
        return panel;
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }

    private String minute(Instant moment) {
        return Formats.minute(moment, clock.getZone());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.look.title");
    }
}
