package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.publishing.Piece;
import cn.jingka.portal.publishing.Piece.Revision;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;

/** The draft beside a published revision, field by field. */
class ComparePanel extends Div {

    ComparePanel(PieceView page) {
        addClassName("content-compare");
        Piece piece = page.piece();
        Div difference = new Div();
        Select<Revision> base = new Select<>();
        base.setLabel(getTranslation("publishing.difference.base"));
        base.setItems(piece.revisions());
        base.setItemLabelGenerator(one -> getTranslation(
                "publishing.difference.option",
                Integer.toString(one.number()),
                page.words().period(one.from(), one.until())));
        base.addValueChangeListener(event -> {
            difference.removeAll();
            difference.add(new DifferenceTable(
                    page.words(),
                    page.kind().type(),
                    page.desk().difference(piece.kind(), event.getValue().content(), page.current())));
        });
        add(base, difference);
        base.setValue(piece.shown().orElseGet(() -> piece.revisions().getFirst()));
    }
}
