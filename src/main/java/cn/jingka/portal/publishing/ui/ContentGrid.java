package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.EditorsDesk.DeskLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** Every piece with how its readers see it. */
class ContentGrid extends Grid<DeskLine> {

    private static final int SHOWN_WHOLE = 20;

    private final transient ContentWords words;
    private final transient EditorsDesk desk;

    ContentGrid(ContentWords words, EditorsDesk desk, List<DeskLine> lines) {
        this.words = words;
        this.desk = desk;
        addComponentColumn(this::title)
                .setHeader(getTranslation("publishing.column.title"))
                .setWidth("16em")
                .setFlexGrow(4);
        addComponentColumn(line -> words.standing(line.standing()))
                .setHeader(getTranslation("publishing.column.standing"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(line -> line.from()
                        .map(from -> words.period(from, line.until()))
                        .orElse(""))
                .setHeader(getTranslation("publishing.column.period"))
                .setAutoWidth(true);
        addColumn(line -> line.next()
                        .map(day -> getTranslation("publishing.next", day.toString()))
                        .orElse(""))
                .setHeader(getTranslation("publishing.column.next"))
                .setAutoWidth(true);
        addColumn(line -> getTranslation("publishing.step." + line.changed().what()) + " · " + words.by(line.changed()))
                .setHeader(getTranslation("publishing.column.changed"))
                .setAutoWidth(true);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setAllRowsVisible(lines.size() <= SHOWN_WHOLE);
        setItems(lines);
    }

    private Component title(DeskLine line) {
        Span of = new Span(words.kind(desk.kind(line.kind())) + " · " + line.id());
        of.addClassName("soft");
        Div title = new Div(
                new RouterLink(
                        words.title(line.title()), PieceView.class, PieceView.parameters(line.kind(), line.id())),
                of);
        title.addClassName("content-title");
        return title;
    }
}
