package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.EditorsDesk.FieldChange;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What differs between two contents, field by field: how it was, how it is. */
class DifferenceTable extends Div {

    DifferenceTable(ContentWords words, ContentType<?> type, List<FieldChange> changes) {
        if (changes.isEmpty()) {
            Paragraph same = new Paragraph(words.say("publishing.difference.none"));
            same.addClassName("soft");
            add(same);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("content-difference");
        changes.forEach(change -> list.add(item(words, type, change)));
        add(list);
    }

    private static ListItem item(ContentWords words, ContentType<?> type, FieldChange change) {
        Span field = new Span(words.field(type, change.path()));
        field.addClassName("field");
        ListItem item = new ListItem(field);
        if (!change.before().isEmpty()) {
            item.add(side(words, "before", words.value(type, change.path(), change.before())));
        }
        if (!change.after().isEmpty()) {
            item.add(side(words, "after", words.value(type, change.path(), change.after())));
        }
        return item;
    }

    /** Marked by a word and not by colour alone. */
    private static Div side(ContentWords words, String side, String value) {
        Span mark = new Span(words.say("publishing.difference." + side));
        mark.addClassName("mark");
        Div line = new Div(mark, new Span(value));
        line.addClassName(side);
        return line;
    }
}
