package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.ui.ProgressWords.Reader;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The case is in: its reference, what happens next, and who has it now. For members and officers alike. */
class FiledPage extends Div {

    FiledPage(CaseView view, ProgressWords words, FilingPlaces places) {
        addClassName("filed-page");
        CaseProgress progress = new CaseProgress(view);
        Span reference = new Span(view.reference());
        reference.addClassName("case-reference");
        Panel answer = new Panel(
                        getTranslation("claims.member.filed.reference"),
                        reference,
                        new Paragraph(words.holder(view)),
                        new Paragraph(getTranslation("claims.member.filed.keep")))
                .leading();
        words.expected(view).map(Paragraph::new).ifPresent(answer::add);
        Anchor toCase = new Anchor(places.of(view.reference()), getTranslation("claims.member.filed.toCase"));
        toCase.addClassName("primary-link");
        add(
                new PageHeader(getTranslation("claims.member.filed.title"), words.title(view)),
                answer,
                new Panel(
                        getTranslation("claims.member.filed.next"),
                        new CaseTimeline(progress, words, view.filedByOfficer() ? Reader.UNIT : Reader.MEMBER)),
                toCase);
    }
}
