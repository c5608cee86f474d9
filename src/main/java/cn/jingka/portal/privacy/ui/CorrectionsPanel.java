package cn.jingka.portal.privacy.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.privacy.Correction;
import cn.jingka.portal.privacy.OwnCorrections;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;

/** What a member can change alone, and what was asked of the unit. */
class CorrectionsPanel extends Panel {

    private final transient OwnCorrections corrections;
    private final transient Clock clock;
    private final RefusalLine refusal = new RefusalLine();
    private final Div asked = new Div();

    CorrectionsPanel(OwnCorrections corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
        Anchor form = new Anchor("me/data/correction", getTranslation("privacy.correction.ask"));
        add(
                new H2(getTranslation("privacy.correction.title")),
                new Paragraph(getTranslation("privacy.correction.text")),
                new Paragraph(new Anchor("me", getTranslation("privacy.correction.own"))),
                form,
                asked,
                refusal);
        show();
    }

    private void show() {
        asked.removeAll();
        List<Correction> all = corrections.list();
        if (!all.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("privacy-list");
            all.forEach(one -> list.add(row(one)));
            asked.add(list);
        }
    }

    private ListItem row(Correction one) {
        Span what = new Span(getTranslation(one.item().key()));
        what.addClassName("privacy-what");
        Span facts = new Span(getTranslation(
                "privacy.correction.line",
                CorrectionWords.value(this, one.item(), one.wished()),
                one.reference(),
                Formats.minute(one.askedAt(), clock.getZone())));
        facts.addClassName("soft");
        ListItem item = new ListItem(
                what,
                new StateBadge(
                        CorrectionWords.tone(one.state()), getTranslation("privacy.correction.state." + one.state())),
                facts);
        if (one.state() == Correction.State.OPEN) {
            Span due = new Span(
                    getTranslation("privacy.correction.due", one.dueOn().toString()));
            due.addClassName("soft");
            Button back = new Button(getTranslation("privacy.correction.withdraw"), event -> withdraw(one));
            back.addThemeVariants(ButtonVariant.SMALL);
            back.setAriaLabel(getTranslation("privacy.correction.withdraw.of", one.reference()));
            item.add(due, back);
        }
        if (!one.answer().isEmpty()) {
            item.add(new Paragraph(getTranslation("privacy.correction.answer", one.answer())));
        }
        return item;
    }

    private void withdraw(Correction one) {
        refusal.clear();
        try {
            corrections.withdraw(one.reference());
        } catch (DomainException refused) {
            refusal.say(refused);
        }
        show();
    }
}
