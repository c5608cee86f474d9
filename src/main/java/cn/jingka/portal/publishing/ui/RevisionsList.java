package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.publishing.Piece;
import cn.jingka.portal.publishing.Piece.Revision;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What was published, the latest first; each can be looked at and taken as the start of a new draft. */
class RevisionsList extends UnorderedList {

    RevisionsList(PieceView page) {
        addClassName("content-history");
        page.piece().revisions().forEach(revision -> add(item(page, revision)));
    }

    private ListItem item(PieceView page, Revision revision) {
        Piece piece = page.piece();
        Span number = new Span(getTranslation("publishing.revision", Integer.toString(revision.number())));
        number.addClassName("what");
        Span published = new Span(getTranslation(
                "publishing.revision.published",
                Formats.minute(revision.publishedAt(), page.clock().getZone())));
        published.addClassName("soft");
        Div head = new Div(
                number,
                page.words().standing(revision.standing()),
                new Span(page.words().period(revision.from(), revision.until())),
                published);
        head.addClassName("head");
        Details look = new Details(getTranslation("publishing.revision.look"));
        look.addOpenedChangeListener(event -> {
            if (event.isOpened() && look.getContent().findAny().isEmpty()) {
                Div frame = new Div(page.kind().preview(piece.id(), revision.content()));
                frame.addClassName("content-preview");
                look.add(frame);
            }
        });
        ListItem item = new ListItem(head, look);
        if (piece.draft().isEmpty()) {
            item.add(new Button(
                    getTranslation("publishing.revision.base", Integer.toString(revision.number())),
                    event -> page.act(
                            () -> page.desk().revise(piece.kind(), piece.id(), revision.number()),
                            "publishing.done.revised")));
        }
        return item;
    }
}
