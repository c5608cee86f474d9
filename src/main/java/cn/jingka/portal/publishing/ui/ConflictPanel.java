package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.publishing.Draft;
import cn.jingka.portal.publishing.Piece;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody else was faster: what they kept, what stands in this form, and the choice between them. */
class ConflictPanel extends Panel {

    /** @param now the piece as the other left it */
    ConflictPanel(PieceView page, Piece now) {
        super(page.words().say("publishing.conflict.title"));
        Button theirs = new Button(getTranslation("publishing.conflict.theirs"), event -> page.reload());
        Div acts = new Div(theirs);
        acts.addClassName("row");
        now.draft()
                .filter(draft -> !draft.inReview()
                        && page.piece().draft().filter(Draft::inReview).isEmpty())
                .ifPresent(draft -> {
                    add(new Paragraph(getTranslation("publishing.conflict.text")), difference(page, draft));
                    acts.addComponentAsFirst(
                            new Button(getTranslation("publishing.conflict.mine"), event -> page.overwrite()));
                });
        add(acts);
    }

    private static Div difference(PieceView page, Draft theirs) {
        try {
            return new DifferenceTable(
                    page.words(),
                    page.kind().type(),
                    page.desk().difference(page.piece().kind(), theirs.content(), page.current()));
        } catch (DomainException unreadable) {
            return new Div(
                    page.words().say(unreadable.key(), unreadable.arguments().toArray()));
        }
    }
}
