package cn.jingka.portal.privacy.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.privacy.OwnConsents;
import cn.jingka.portal.privacy.OwnConsents.Given;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What the member agreed to: when, to which words, until when; and the way to take it back. */
class ConsentsPanel extends Panel {

    private final transient OwnConsents consents;
    private final transient Texts texts;
    private final transient Clock clock;
    private final RefusalLine refusal = new RefusalLine();
    private final Div list = new Div();

    ConsentsPanel(OwnConsents consents, Texts texts, Clock clock) {
        this.consents = consents;
        this.texts = texts;
        this.clock = clock;
        add(
                new H2(getTranslation("privacy.consents.title")),
                new Paragraph(getTranslation("privacy.consents.text")),
                list,
                refusal);
        show();
    }

    private void show() {
        list.removeAll();
        List<Given> all = consents.list();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("privacy.consents.empty"));
            none.addClassName("soft");
            list.add(none);
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("privacy-list");
        all.forEach(one -> rows.add(row(one)));
        list.add(rows);
    }

    private ListItem row(Given one) {
        Span what = new Span(words(one.purpose()));
        what.addClassName("privacy-what");
        Span seen = new Span(getTranslation("privacy.consents.words", words(one.wording())));
        seen.addClassName("soft");
        Span days = new Span(one.until()
                .map(until -> getTranslation("privacy.consents.fromTo", minute(one.since()), minute(until)))
                .orElseGet(() -> getTranslation("privacy.consents.since", minute(one.since()))));
        days.addClassName("soft");
        ListItem item = new ListItem(
                what,
                new StateBadge(
                        one.standing() ? Tone.GOOD : Tone.NEUTRAL,
                        getTranslation(one.standing() ? "privacy.consents.standing" : "privacy.consents.ended")),
                days,
                seen);
        if (one.withdrawable()) {
            Button back = new Button(getTranslation("privacy.consents.withdraw"), event -> confirm(one));
            back.addThemeVariants(ButtonVariant.SMALL);
            back.setAriaLabel(getTranslation("privacy.consents.withdraw.of", words(one.purpose())));
            item.add(back);
        }
        return item;
    }

    /** What ending it means is said before it ends. */
    private void confirm(Given one) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("privacy.consents.withdraw.title"));
        dialog.add(new Paragraph(words(one.purpose())), new Paragraph(words(one.purpose() + ".withdrawn")));
        Button withdraw = new Button(getTranslation("privacy.consents.withdraw.confirm"), event -> {
            dialog.close();
            withdraw(one);
        });
        withdraw.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("common.action.back"), event -> dialog.close()), withdraw);
        dialog.open();
    }

    private void withdraw(Given one) {
        refusal.clear();
        try {
            consents.withdraw(one.purpose());
        } catch (DomainException refused) {
            refusal.say(refused);
        }
        show();
    }

    /** A module may refer to words that are none of the texts, such as a published article's number. */
    private String words(String key) {
        return texts.all(getLocale()).containsKey(key) ? getTranslation(key) : key;
    }

    private String minute(Instant moment) {
        return Formats.minute(moment, clock.getZone());
    }
}
