package cn.jingka.portal.plans.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.plans.PlanFees.FeeLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;

/** The figures of a fee line, the same for the unit and for the operator. */
final class FeeColumns {

    private FeeColumns() {}

    static void amounts(Grid<FeeLine> grid, Component view) {
        figure(grid, view, "plans.fees.heads", line -> Formats.count(line.heads()));
        figure(grid, view, "plans.fee", line -> Formats.money(line.fee()));
        figure(grid, view, "plans.fees.due", line -> Formats.money(line.due()));
        figure(grid, view, "plans.fees.paid", line -> Formats.money(line.paid()));
        figure(grid, view, "plans.fees.outstanding", line -> Formats.money(line.outstanding()));
    }

    private static void figure(Grid<FeeLine> grid, Component view, String key, ValueProvider<FeeLine, String> value) {
        grid.addColumn(value)
                .setHeader(view.getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }
}
