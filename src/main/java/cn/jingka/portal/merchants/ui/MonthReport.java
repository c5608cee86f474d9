package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.merchants.MonthReports.Line;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The uses of a month by outlet and product, with their sums and the file of them all. */
class MonthReport extends Panel {

    private final transient Function<YearMonth, List<Line>> lines;
    private final transient BiConsumer<YearMonth, OutputStream> file;
    private final Select<YearMonth> month = new Select<>();
    private final Div content = new Div();

    MonthReport(
            List<YearMonth> months, Function<YearMonth, List<Line>> lines, BiConsumer<YearMonth, OutputStream> file) {
        this.lines = lines;
        this.file = file;
        content.addClassName("month-report");
        month.setLabel(getTranslation("merchants.report.month"));
        month.addClassName("month-choice");
        month.setItemLabelGenerator(one ->
                getTranslation("merchants.report.month.name", Integer.toString(one.getYear()), one.getMonthValue()));
        month.setItems(months);
        month.addValueChangeListener(event -> show());
        month.setValue(months.getFirst());
        add(month, content);
    }

    private void show() {
        content.removeAll();
        List<Line> all = lines.apply(month.getValue());
        if (all.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.BAR_CHART,
                    getTranslation("merchants.report.empty"),
                    getTranslation("merchants.report.empty.text")));
            return;
        }
        content.add(
                new KeyValues()
                        .with(
                                getTranslation("merchants.report.uses"),
                                Formats.count(all.stream().mapToLong(Line::uses).sum()))
                        .with(
                                getTranslation("merchants.report.charged"),
                                Formats.money(all.stream().map(Line::charged).reduce(Fen.ZERO, Fen::plus)))
                        .with(
                                getTranslation("merchants.report.saved"),
                                Formats.money(all.stream().map(Line::saved).reduce(Fen.ZERO, Fen::plus))),
                download(),
                grid(all));
    }

    private Grid<Line> grid(List<Line> all) {
        Grid<Line> grid = new Grid<>();
        text(grid, "place", line -> line.place().in(getLocale()));
        text(grid, "benefit", line -> line.benefit().in(getLocale()));
        text(grid, "product", line -> line.product().in(getLocale()));
        figure(grid, "uses", line -> Formats.count(line.uses()));
        figure(grid, "pieces", line -> Formats.count(line.pieces()));
        figure(grid, "charged", line -> Formats.money(line.charged()));
        figure(grid, "saved", line -> Formats.money(line.saved()));
        figure(grid, "takenBack", line -> Formats.count(line.takenBack()));
        grid.setAllRowsVisible(all.size() <= 15);
        grid.setItems(all);
        return grid;
    }

    private void text(Grid<Line> grid, String name, ValueProvider<Line, String> value) {
        grid.addColumn(value)
                .setHeader(getTranslation("merchants.report." + name))
                .setAutoWidth(true);
    }

    private void figure(Grid<Line> grid, String name, ValueProvider<Line, String> value) {
        grid.addColumn(value)
                .setHeader(getTranslation("merchants.report." + name))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Anchor download() {
        DownloadHandler handler = event -> {
            event.setFileName("uses-" + month.getValue() + ".csv");
            event.setContentType("text/csv;charset=UTF-8");
            file.accept(month.getValue(), event.getOutputStream());
        };
        return new Anchor(handler, getTranslation("merchants.report.download"));
    }
}
