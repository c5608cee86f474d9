package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.QualityChecks.Sample;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;

/** Drawn calls in a table, each with the way to its sheet. */
class SampleGrid extends Grid<Sample> {

    private static final int SHORT_LIST = 12;

    SampleGrid(List<Sample> rows, FollowUpWords words) {
        addComponentColumn(row -> new Anchor(QualityView.ROUTE + "/" + row.number(), row.call()))
                .setHeader(words.say("support.quality.column.call"));
        addColumn(Sample::agent).setHeader(words.say("support.hotline.column.agent"));
        addColumn(row -> words.say("support.quality.week", row.week().toString()))
                .setHeader(words.say("support.quality.column.week"));
        addColumn(row -> row.judgedAt().isPresent()
                        ? words.say(
                                "support.quality.points", Integer.toString(row.points()), Integer.toString(row.most()))
                        : "")
                .setHeader(words.say("support.quality.column.points"));
        addColumn(row -> row.commented() ? words.say("support.quality.commented") : "")
                .setHeader(words.say("support.quality.column.comment"));
        getColumns().forEach(column -> column.setAutoWidth(true));
        setItems(rows);
        setAllRowsVisible(rows.size() <= SHORT_LIST);
    }
}
