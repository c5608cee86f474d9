package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.FollowUp;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;

/** Call-backs or tickets in a table, each with the way to it. */
class FollowUpGrid extends Grid<FollowUp> {

    private static final int SHORT_LIST = 12;

    /** @param route where one stands, without its reference */
    FollowUpGrid(List<FollowUp> rows, String route, FollowUpWords words) {
        addComponentColumn(row -> new Anchor(route + "/" + row.reference(), row.reference()))
                .setHeader(words.say("support.tickets.column.reference"))
                .setAutoWidth(true);
        addColumn(words::title)
                .setHeader(words.say("support.tickets.column.matter"))
                .setFlexGrow(2);
        addColumn(row -> row.who()
                        .map(FollowUp.Who::name)
                        .orElseGet(() -> words.say("support.tickets.notVerifiedCaller")))
                .setHeader(words.say("support.tickets.column.who"))
                .setAutoWidth(true);
        addColumn(row -> words.minute(row.dueAt()))
                .setHeader(words.say("support.tickets.column.due"))
                .setAutoWidth(true);
        addColumn(row -> row.takenBy().orElse(""))
                .setHeader(words.say("support.tickets.column.takenBy"))
                .setAutoWidth(true);
        addComponentColumn(words::state)
                .setHeader(words.say("support.tickets.column.state"))
                .setAutoWidth(true);
        setItems(rows);
        setAllRowsVisible(rows.size() <= SHORT_LIST);
    }
}
