package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.PayoutDesk;
import cn.jingka.portal.payouts.PayoutDesk.BatchSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Route("staff/payments")
@RolesAllowed("OPERATOR")
@Menu(title = "payouts.payments.title", order = 30, icon = "vaadin:money-exchange")
class PaymentsView extends Div implements HasDynamicTitle {

    private final transient OwnPaymentWords words;
    private final Moments moments;

    PaymentsView(PayoutDesk desk, OwnPaymentWords words, Clock clock) {
        this.words = words;
        moments = new Moments(clock);
        int refused = desk.count(Optional.empty(), RefusedView.WORK);
        RouterLink work = new RouterLink(getTranslation("payouts.payments.toRefused", refused), RefusedView.class);
        add(new PageHeader(getTranslation("payouts.payments.title"), getTranslation("payouts.payments.subtitle"))
                .withActions(work));
        List<BatchSummary> batches = desk.batches();
        add(batches.isEmpty() ? nothing() : table(batches));
    }

    private Component nothing() {
        return new EmptyState(
                VaadinIcon.MONEY_EXCHANGE,
                getTranslation("payouts.payments.empty"),
                getTranslation("payouts.payments.emptyWhy"));
    }

    private Grid<BatchSummary> table(List<BatchSummary> batches) {
        Grid<BatchSummary> grid = new Grid<>();
        grid.addComponentColumn(this::link)
                .setHeader(getTranslation("payouts.column.batch"))
                .setAutoWidth(true);
        grid.addColumn(batch -> words.titleOfBatch(batch, getLocale()))
                .setHeader(getTranslation("payouts.column.occasion"))
                .setWidth("13em");
        grid.addComponentColumn(batch -> Badges.of(this, batch.state()))
                .setHeader(getTranslation("payouts.column.state"))
                .setAutoWidth(true);
        grid.addColumn(BatchSummary::count)
                .setHeader(getTranslation("payouts.column.count"))
                .setTextAlign(ColumnTextAlign.END);
        amount(grid, "payouts.column.amount", BatchSummary::total);
        amount(grid, "payouts.column.paid", batch -> sum(batch.amounts(), InstructionState.PAID));
        amount(grid, "payouts.column.waits", batch -> sum(batch.amounts(), InstructionState.NEEDS_CARD));
        amount(
                grid,
                "payouts.column.refused",
                batch -> sum(batch.amounts(), RefusedView.WORK.toArray(InstructionState[]::new)));
        grid.addColumn(batch -> moments.text(batch.sendAt()))
                .setHeader(getTranslation("payouts.column.sendAt"))
                .setAutoWidth(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(batches.size() <= 15);
        grid.setItems(batches);
        return grid;
    }

    private RouterLink link(BatchSummary batch) {
        RouterLink link = new RouterLink(batch.batch(), BatchView.class, batch.batch());
        link.getElement().setAttribute("aria-label", getTranslation("payouts.payments.open", batch.batch()));
        return link;
    }

    private void amount(
            Grid<BatchSummary> grid, String header, com.vaadin.flow.function.ValueProvider<BatchSummary, Fen> value) {
        grid.addComponentColumn(batch -> new MoneyText(value.apply(batch)))
                .setHeader(getTranslation(header))
                .setAutoWidth(true)
                .setTextAlign(ColumnTextAlign.END);
    }

    private static Fen sum(Map<InstructionState, Fen> amounts, InstructionState... states) {
        Fen sum = Fen.ZERO;
        for (InstructionState state : states) {
            sum = sum.plus(amounts.getOrDefault(state, Fen.ZERO));
        }
        return sum;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.payments.title");
    }
}
