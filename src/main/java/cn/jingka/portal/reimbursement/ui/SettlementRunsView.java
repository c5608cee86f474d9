package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.SettlementPeriod;
import cn.jingka.portal.reimbursement.Settlements;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** All settlement runs, and the start of the next. */
@Route("staff/runs")
@RolesAllowed("OPERATOR")
@Menu(title = "settlement.runs.title", order = 20, icon = "vaadin:calc-book")
class SettlementRunsView extends Div implements HasDynamicTitle {

    private final transient Settlements settlements;
    private final transient Clock clock;
    private final Select<SettlementPeriod> period = new Select<>();
    private final Grid<RunView> runs = new Grid<>();

    SettlementRunsView(Settlements settlements, Clock clock) {
        this.settlements = settlements;
        this.clock = clock;
        setUpRuns();
        add(
                new PageHeader(getPageTitle(), getTranslation("settlement.runs.subtitle"))
                        .withActions(new RouterLink(
                                getTranslation("settlement.overpayments.title"), OverpaymentsView.class)),
                new Panel(getTranslation("settlement.runs.start"), startForm()),
                new Panel(getTranslation("settlement.runs.all"), runs));
    }

    private Component startForm() {
        List<SettlementPeriod> startable = settlements.startable();
        if (startable.isEmpty()) {
            return new Paragraph(getTranslation("settlement.runs.nothingToStart"));
        }
        period.setWidth("min(100%, 24em)");
        period.setLabel(getTranslation("settlement.runs.period"));
        period.setItems(startable);
        period.setItemLabelGenerator(this::label);
        period.setValue(startable.getFirst());
        Button start = new Button(getTranslation("settlement.runs.startAction"), event -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(period, start);
        row.addClassName("row");
        return row;
    }

    private void start() {
        RunView run = settlements.start(period.getValue().toString());
        getUI().ifPresent(ui -> ui.navigate(SettlementRunView.path(run.id())));
    }

    private String label(SettlementPeriod choice) {
        return getTranslation(
                choice.supplementary() ? "settlement.runs.supplement" : "settlement.runs.quarter",
                choice.toString(),
                Formats.prose(choice.lastDay(), getLocale()));
    }

    private void setUpRuns() {
        runs.addComponentColumn(run -> new RouterLink(
                        run.period().toString(), SettlementRunView.class, SettlementRunView.parameters(run.id())))
                .setHeader(getTranslation("settlement.column.period"))
                .setAutoWidth(true);
        runs.addColumn(RunView::attempt)
                .setHeader(getTranslation("settlement.column.attempt"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        runs.addComponentColumn(run -> RunStates.badge(this, run.state()))
                .setHeader(getTranslation("settlement.column.state"))
                .setAutoWidth(true);
        addFigures(
                "settlement.column.members", run -> Formats.count(run.totals().members()));
        addFigures("settlement.column.items", run -> Formats.count(run.totals().items()));
        addFigures(
                "settlement.column.payments", run -> Formats.count(run.totals().payableItems()));
        addFigures(
                "settlement.column.payable", run -> Formats.money(run.totals().payable()));
        runs.addColumn(run -> run.startedBy() + " " + Formats.minute(run.startedAt(), clock.getZone()))
                .setHeader(getTranslation("settlement.column.started"))
                .setWidth("11em");
        runs.addColumn(run -> run.decidedBy() == null
                        ? ""
                        : run.decidedBy() + " " + Formats.minute(run.decidedAt(), clock.getZone()))
                .setHeader(getTranslation("settlement.column.decided"))
                .setWidth("11em");
        runs.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        runs.setAllRowsVisible(true);
        runs.setEmptyStateText(getTranslation("settlement.runs.empty"));
        runs.setItems(settlements.runs());
    }

    private void addFigures(String key, ValueProvider<RunView, String> figure) {
        runs.addColumn(figure)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settlement.runs.title");
    }
}
