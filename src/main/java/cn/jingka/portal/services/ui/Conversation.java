package cn.jingka.portal.services.ui;

import cn.jingka.portal.services.RequestView;
import cn.jingka.portal.services.RequestView.Message;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What was written, the earliest first; each with who and when. */
class Conversation extends OrderedList {

    /** @param ofMember whether the member reads it: then the member's words are theirs */
    Conversation(RequestView request, RequestWords words, boolean ofMember) {
        addClassName("conversation");
        request.messages().forEach(message -> add(item(message, words, ofMember)));
    }

    private static ListItem item(Message message, RequestWords words, boolean ofMember) {
        String from;
        if (message.fromMember()) {
            from = words.say(ofMember ? "services.message.own" : "services.message.member");
        } else {
            from = words.say("services.message.desk", message.by());
        }
        Span head = new Span(words.say("services.message.head", from, words.minute(message.at())));
        head.addClassName("soft");
        Paragraph text = new Paragraph(message.words());
        text.addClassName("words");
        ListItem item = new ListItem(head, text);
        item.addClassName(message.fromMember() ? "from-member" : "from-desk");
        return item;
    }
}
