package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A case in a list: what it is, its step, who has it, what is needed, the next date. */
class CaseCard extends ListItem {

    CaseCard(CaseView view, ProgressWords words) {
        addClassName("case-card");
        CaseProgress progress = new CaseProgress(view);
        Anchor title = new Anchor(FilingPlaces.MEMBER.of(view.reference()), words.title(view));
        Div head = new Div(title, words.badge(progress));
        head.addClassNames("row", "apart");
        add(head);
        if (progress.group() != CaseProgress.Group.DONE) {
            add(new Paragraph(getTranslation("claims.member.stepAndHolder", words.step(progress), words.holder(view))));
            add(new Paragraph(words.needed(progress)));
        }
        words.nextDate(progress).map(Paragraph::new).ifPresent(this::add);
        Div facts = new Div(new Span(getTranslation("claims.member.reference", view.reference())));
        view.eventDate()
                .map(day -> new Span(getTranslation("claims.member.event", day.toString())))
                .ifPresent(facts::add);
        facts.addClassNames("soft", "case-facts");
        add(facts);
    }
}
