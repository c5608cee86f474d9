package cn.jingka.portal.ecard.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.ecard.CardLook;
import cn.jingka.portal.ecard.CardLook.Answer;
import cn.jingka.portal.ecard.CardLook.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;

/** What a stranger sees who scans a member's code: whether the card is valid, and a masked name. Takes nothing. */
@Route("c")
@AnonymousAllowed
class CodeLookView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient CardLook looks;
    private final transient Clock clock;

    CodeLookView(CardLook looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
        addClassName("page-parts");
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("ecard.look.merchants")));
        try {
            show(looks.look(code, VaadinServletRequest.getCurrent().getRemoteAddr()));
        } catch (DomainException refused) {
            RefusalLine line = new RefusalLine();
            add(line);
            line.say(refused);
        }
    }

    private void show(Answer answer) {
        String key = "ecard.look." + answer.status();
        KeyValues facts = new KeyValues();
        answer.maskedName().ifPresent(name -> facts.with(getTranslation("ecard.look.name"), name));
        facts.with(getTranslation("ecard.look.at"), Formats.minute(answer.at(), clock.getZone()));
        add(new Panel(
                        new StateBadge(tone(answer.status()), getTranslation(key)),
                        new Paragraph(getTranslation(key + ".text")),
                        facts)
                .leading());
    }

    private static Tone tone(Status status) {
        return switch (status) {
            case VALID -> Tone.GOOD;
            case RUN_OUT -> Tone.WAITING;
            case NOT_VALID, UNKNOWN -> Tone.BAD;
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ecard.look.title");
    }
}
