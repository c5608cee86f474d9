package cn.jingka.portal.services.ui;

import cn.jingka.portal.services.OwnRequests.Line;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The member's requests, each with its state; on the page of services and at home. */
class RequestList extends UnorderedList {

    RequestList(List<Line> requests, RequestWords words) {
        addClassName("case-list");
        requests.forEach(request -> {
            Div head = new Div(
                    new Anchor("services/requests/" + request.reference(), request.subject()),
                    words.state(request.state()));
            head.addClassNames("row", "apart");
            Div facts = new Div(new Span(words.say(request.kind().key())), new Span(request.reference()));
            facts.addClassNames("case-facts", "soft");
            request.call().ifPresent(call -> facts.add(new Span(words.time(call.starts(), call.ends()))));
            ListItem item = new ListItem(head, facts);
            item.addClassName("case-card");
            add(item);
        });
    }
}
