package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.reimbursement.RunComparison;
import cn.jingka.portal.reimbursement.RunTotals;
import cn.jingka.portal.reimbursement.RunView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sums of a run beside those of the last approved run; what differs much is marked. */
class RunTotalsPanel extends Panel {

    private static final int LARGE_PERCENT = 50;
    private static final int WHOLE = 100;

    /** @param before empty when there is no earlier run */
    private record Row(String key, long now, Optional<Long> before, boolean money) {

        /** The change in whole percent; empty without an earlier figure to measure it by. */
        Optional<Long> change() {
            return before.filter(then -> then != 0).map(then -> Math.multiplyExact(now - then, WHOLE) / Math.abs(then));
        }

        String text(long value) {
            return money ? Formats.money(Fen.of(value)) : Formats.count(value);
        }
    }

    RunTotalsPanel(RunView run, RunComparison comparison) {
        Grid<Row> table = new Grid<>();
        table.addColumn(row -> getTranslation(row.key()))
                .setHeader(getTranslation("settlement.totals.what"))
                .setAutoWidth(true);
        table.addColumn(row -> row.text(row.now()))
                .setHeader(run.period().toString())
                .setTextAlign(ColumnTextAlign.END);
        table.addColumn(row -> row.before().map(row::text).orElse(""))
                .setHeader(comparison
                        .before()
                        .map(before -> before.period().toString())
                        .orElse(getTranslation("settlement.totals.noneBefore")))
                .setTextAlign(ColumnTextAlign.END);
        table.addComponentColumn(this::change)
                .setHeader(getTranslation("settlement.totals.change"))
                .setTextAlign(ColumnTextAlign.END);
        table.setAllRowsVisible(true);
        table.setItems(rows(run.totals(), comparison.before().map(RunView::totals)));
        add(new H2(getTranslation("settlement.totals.title")), table);
    }

    private Component change(Row row) {
        if (row.change().isEmpty()) {
            return new Span();
        }
        long percent = row.change().get();
        String text = (percent > 0 ? "+" : "") + percent + "%";
        return Math.abs(percent) >= LARGE_PERCENT ? new StateBadge(Tone.WAITING, text) : new Span(text);
    }

    private static List<Row> rows(RunTotals now, Optional<RunTotals> before) {
        return List.of(
                count("settlement.column.members", now, before, RunTotals::members),
                count("settlement.column.items", now, before, RunTotals::items),
                count("settlement.column.payments", now, before, RunTotals::payableItems),
                amount("settlement.column.payable", now, before, RunTotals::payable),
                amount("settlement.column.entitlement", now, before, RunTotals::entitlement),
                amount("settlement.column.outpatient", now, before, RunTotals::outpatient),
                amount("settlement.column.inpatient", now, before, RunTotals::inpatient),
                amount("settlement.column.overCeiling", now, before, RunTotals::overCeiling),
                amount("settlement.column.undeclared", now, before, RunTotals::overCeilingUndeclared),
                amount("settlement.column.previously", now, before, RunTotals::previously),
                count("settlement.column.negativeItems", now, before, RunTotals::negativeItems),
                amount("settlement.column.negative", now, before, RunTotals::negative));
    }

    private static Row count(String key, RunTotals now, Optional<RunTotals> before, Function<RunTotals, Long> value) {
        return new Row(key, value.apply(now), before.map(value), false);
    }

    private static Row amount(String key, RunTotals now, Optional<RunTotals> before, Function<RunTotals, Fen> value) {
        return new Row(key, value.apply(now).value(), before.map(value).map(Fen::value), true);
    }
}
