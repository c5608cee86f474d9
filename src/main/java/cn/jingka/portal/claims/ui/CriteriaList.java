package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.DecisionExplanation.CriterionLine;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The conditions of a claim: each met, not met or open, with the fact it was judged by and its clause. */
class CriteriaList extends UnorderedList {

    CriteriaList(List<CriterionLine> criteria) {
        addClassName("criteria");
        criteria.forEach(criterion -> add(item(criterion)));
    }

    private static ListItem item(CriterionLine criterion) {
        Tone tone = switch (criterion.met()) {
            case MET -> Tone.GOOD;
            case NOT_MET -> Tone.BAD;
            case OPEN -> Tone.WAITING;
        };
        Span condition = new Span(criterion.condition());
        condition.addClassName("condition");
        Div head = new Div(condition, new StateBadge(tone, criterion.metWords()));
        head.addClassName("head");
        Span fact = new Span(criterion.fact());
        Span clause = new Span(criterion.clause());
        clause.addClassName("clause");
        Span basis = new Span(criterion.basis());
        basis.addClassName("basis");
        Div found = new Div(fact, clause, basis);
        found.addClassName("soft");
        return new ListItem(head, found);
    }
}
