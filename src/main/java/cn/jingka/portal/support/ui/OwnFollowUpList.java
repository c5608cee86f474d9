package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.State;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The member's call-backs and tickets, each with its state and by when it is done. */
class OwnFollowUpList extends UnorderedList {

    OwnFollowUpList(List<FollowUp> own, FollowUpWords words) {
        addClassName("case-list");
        own.forEach(one -> {
            Div head = new Div(
                    new Anchor(OwnFollowUpsView.ROUTE + "/" + one.reference(), words.title(one)), words.state(one));
            head.addClassNames("row", "apart");
            Div facts = new Div(new Span(one.reference()), new Span(words.minute(one.raisedAt())));
            facts.addClassNames("case-facts", "soft");
            if (one.state() == State.OPEN || one.state() == State.TAKEN) {
                facts.add(new Span(words.say("support.own.due", words.minute(one.dueAt()))));
            }
            ListItem item = new ListItem(head, facts);
            item.addClassName("case-card");
            add(item);
        });
    }
}
