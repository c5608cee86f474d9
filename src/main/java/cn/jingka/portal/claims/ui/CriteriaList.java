package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The conditions of a claim: each met, not met or open, with the fact it was judged by and its clause. */
class CriteriaList extends UnorderedList {

    CriteriaList(List<Criterion> criteria, ClaimWords words) {
        addClassName("criteria");
        criteria.forEach(criterion -> add(item(criterion, words)));
    }

    private ListItem item(Criterion criterion, ClaimWords words) {
        Tone tone = switch (criterion.met()) {
            case MET -> Tone.GOOD;
            case NOT_MET -> Tone.BAD;
            case OPEN -> Tone.WAITING;
        };
        Span condition = new Span(words.condition(criterion));
        condition.addClassName("condition");
        Div head = new Div(condition, new StateBadge(tone, getTranslation("claims.member.met." + criterion.met())));
        head.addClassName("head");
        Span fact = new Span(words.fact(criterion));
        fact.addClassName("soft");
        Span clause = new Span(criterion.clause());
        clause.addClassName("clause");
        clause.setTitle(words.clauseSince(criterion));
        return new ListItem(head, new Div(fact, clause));
    }
}
