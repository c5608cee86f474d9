package cn.jingka.portal.offers.ui;

import com.vaadin.flow.component.html.Span;

/** The id of a clause of the policy book, behind what rests on it. */
final class ClauseMark {

    private ClauseMark() {}

    static Span of(String clause) {
        Span mark = new Span(clause);
        mark.addClassName("clause");
        return mark;
    }
}
