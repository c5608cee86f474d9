package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Move;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Each move of the case with who, when and why; the latest first. */
class CaseHistory extends OrderedList {

    CaseHistory(CaseView view, ClaimWords words, ProgressWords progressWords) {
        addClassName("case-history");
        view.history().reversed().forEach(move -> add(item(move, words, progressWords)));
    }

    private static ListItem item(Move move, ClaimWords words, ProgressWords progressWords) {
        Span when = new Span(progressWords.minute(move.at()));
        when.addClassName("soft");
        Span what = new Span(words.say("claims.member.moved." + move.to()));
        String role = words.say("claims.member.actor." + move.actor());
        boolean named = move.actor() == Move.Actor.OFFICER && !move.actorName().isBlank();
        Span who = new Span(named ? words.say("claims.member.actorNamed", role, move.actorName()) : role);
        who.addClassName("soft");
        ListItem item = new ListItem(when, what, who);
        if (move.why() != null && !move.why().isBlank()) {
            item.add(new Quoted(move.why()));
        }
        return item;
    }
}
