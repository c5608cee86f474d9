package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.oversight.LookWords;
import cn.jingka.portal.oversight.TrailDesk.Row;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;

/** Entries of the trail for those who look over it. */
class LookGrid extends Grid<Row> {

    private static final int SHORT_LIST = 15;
    private static final int SUBJECTS_SHOWN = 3;

    LookGrid(LookWords words, ZoneId zone) {
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        addColumn(row -> Formats.minute(row.at(), zone))
                .setHeader(getTranslation("oversight.trail.column.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> pair(row.account(), row.actorName() + " · " + words.kind(row.kind(), getLocale())))
                .setHeader(getTranslation("oversight.trail.column.who"))
                .setWidth("13em")
                .setFlexGrow(0);
        addComponentColumn(row -> pair(words.action(row.action(), getLocale()), row.detail()))
                .setHeader(getTranslation("oversight.trail.column.action"))
                .setWidth("18em")
                .setFlexGrow(2);
        addColumn(row -> row.call() == null ? "" : row.call())
                .setHeader(getTranslation("oversight.trail.column.call"))
                .setWidth("11em")
                .setFlexGrow(0);
        addColumn(this::subjects)
                .setHeader(getTranslation("oversight.trail.column.subjects"))
                .setWidth("14em")
                .setFlexGrow(1);
        setEmptyStateText(getTranslation("oversight.trail.empty"));
    }

    void show(List<Row> rows) {
        setAllRowsVisible(rows.size() <= SHORT_LIST);
        setItems(rows);
    }

    private String subjects(Row row) {
        List<String> shown = row.subjects().stream().limit(SUBJECTS_SHOWN).toList();
        String names = String.join(getTranslation("oversight.trail.comma"), shown);
        return row.subjects().size() <= SUBJECTS_SHOWN
                ? names
                : getTranslation(
                        "oversight.trail.subjects",
                        names,
                        Formats.count(row.subjects().size()));
    }

    private static Div pair(String main, String beside) {
        Span soft = new Span(beside);
        soft.addClassName("soft");
        Div both = new Div(new Span(main), soft);
        both.addClassName("stacked");
        return both;
    }
}
