package cn.jingka.portal.services.ui;

import cn.jingka.portal.services.RequestView;
import cn.jingka.portal.services.RequestView.Move;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Each step with who took it and when, folded away. */
class RequestHistory extends Details {

    RequestHistory(RequestView request, RequestWords words) {
        super(words.say("services.request.history"), list(request, words));
        addClassName("folded");
    }

    private static OrderedList list(RequestView request, RequestWords words) {
        OrderedList list = new OrderedList();
        list.addClassName("service-history");
        request.history().forEach(move -> list.add(item(move, words)));
        return list;
    }

    private static ListItem item(Move move, RequestWords words) {
        String key = move.what().isEmpty() ? "services.move.to." + move.to() : "services.move." + move.what();
        String by = move.byMember() ? words.say("services.move.member") : move.by();
        if (move.by().equals("portal")) {
            by = words.say("services.move.portal");
        }
        Span when = new Span(words.say("services.move.head", words.minute(move.at()), by));
        when.addClassName("soft");
        return new ListItem(new Span(words.say(key)), when);
    }
}
