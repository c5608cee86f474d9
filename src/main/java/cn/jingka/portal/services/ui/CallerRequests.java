package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.OwnRequests.Line;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * The caller's open requests for services: the kind, where it stands and the call booked. Neither subject nor words: what
 * somebody writes to a legal adviser is between the two.
 */
@org.springframework.stereotype.Component
class CallerRequests implements CallerPanel {

    private final OwnRequests own;
    private final RequestWords words;

    CallerRequests(OwnRequests own, RequestWords words) {
        this.own = own;
        this.words = words;
    }

    @Override
    public String id() {
        return "requests";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Component create(CallerAccess access) {
        List<Line> open =
                own.all().stream().filter(request -> request.state().open()).toList();
        if (open.isEmpty()) {
            Paragraph none = new Paragraph(words.say("services.caller.none"));
            none.addClassName("soft");
            return new Div(none);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("caller-lines");
        open.forEach(request -> list.add(line(request)));
        return new Div(list);
    }

    private ListItem line(Line request) {
        Span title = new Span(words.say(request.kind().key()));
        title.addClassName("title");
        Span reference = new Span(request.reference());
        reference.addClassName("soft");
        Div head = new Div(title, reference, words.state(request.state()));
        head.addClassName("caller-line");
        ListItem item = new ListItem(head);
        request.call().ifPresent(call -> item.add(new Paragraph(words.time(call.starts(), call.ends()))));
        return item;
    }
}
