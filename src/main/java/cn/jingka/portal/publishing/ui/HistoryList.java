package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.Piece;
import cn.jingka.portal.publishing.Step;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** Who did what to a piece, when and why, the latest first; what each change changed unfolds. */
class HistoryList extends OrderedList {

    private final transient EditorsDesk desk;
    private final transient ContentWords words;
    private final transient ContentType<?> type;
    private final transient Piece piece;

    HistoryList(EditorsDesk desk, ContentWords words, ContentType<?> type, Piece piece) {
        this.desk = desk;
        this.words = words;
        this.type = type;
        this.piece = piece;
        addClassName("content-history");
        piece.history().forEach(step -> add(item(step)));
    }

    private ListItem item(Step step) {
        Span what = new Span(getTranslation("publishing.step." + step.what()));
        what.addClassName("what");
        Span by = new Span(words.by(step));
        by.addClassName("soft");
        Div head = new Div(what, by);
        head.addClassName("head");
        ListItem item = new ListItem(head);
        numbered(step).ifPresent(head::addComponentAsFirst);
        if (!step.words().isEmpty()) {
            Paragraph why = new Paragraph(step.words());
            why.addClassName("content-words");
            item.add(why);
        }
        if (step.what() == Step.What.SAVED) {
            earlier(step).ifPresent(before -> item.add(changes(before, step)));
        }
        return item;
    }

    private Optional<Span> numbered(Step step) {
        return piece.revisions().stream()
                .filter(one -> one.revision() == step.revision())
                .findFirst()
                .map(one -> new Span(getTranslation("publishing.revision", Integer.toString(one.number()))));
    }

    /** What the same revision was like before. */
    private Optional<Step> earlier(Step step) {
        List<Step> history = piece.history();
        return history.subList(history.indexOf(step) + 1, history.size()).stream()
                .filter(one -> one.revision() == step.revision() && one.hasContent())
                .findFirst();
    }

    /** Read when it is asked for: most are never looked at. */
    private Details changes(Step before, Step after) {
        Details details = new Details(getTranslation("publishing.history.changes"));
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(new DifferenceTable(
                        words,
                        type,
                        desk.difference(
                                piece.kind(),
                                desk.contentAt(piece.kind(), piece.id(), before),
                                desk.contentAt(piece.kind(), piece.id(), after))));
            }
        });
        return details;
    }
}
