package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.FollowUp.Entry;
import cn.jingka.portal.support.FollowUp.Side;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What happened and what was written, the earliest first; each with who and when. */
class FollowUpHistory extends OrderedList {

    FollowUpHistory(List<Entry> entries, FollowUpWords words) {
        addClassName("conversation");
        entries.forEach(entry -> add(item(entry, words)));
    }

    private static ListItem item(Entry entry, FollowUpWords words) {
        String who = words.say(entry.side().key());
        String named = entry.by().isEmpty() ? who : words.say("support.tickets.by", who, entry.by());
        Span head = new Span(words.say(
                "support.tickets.entry",
                words.minute(entry.at()),
                named,
                words.say(entry.what().key())));
        head.addClassName("soft");
        ListItem item = new ListItem(head);
        if (!entry.words().isEmpty()) {
            Paragraph text = new Paragraph(entry.words());
            text.addClassName("words");
            item.add(text);
        }
        item.addClassName(entry.side() == Side.MEMBER ? "from-member" : "from-desk");
        return item;
    }
}
