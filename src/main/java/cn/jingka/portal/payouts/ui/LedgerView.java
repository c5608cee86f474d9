package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.payouts.Ledger;
import cn.jingka.portal.payouts.LedgerAccount;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Shows that the books balance, with the figures that prove it. */
@Route("staff/ledger")
@RolesAllowed("OPERATOR")
@Menu(title = "payouts.ledger.title", order = 60, icon = "vaadin:scale")
class LedgerView extends Div implements HasDynamicTitle {

    private final transient Ledger ledger;
    private final transient Moments moments;
    private final Div figures = new Div();

    LedgerView(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.moments = new Moments(clock);
        add(
                new PageHeader(getTranslation("payouts.ledger.title"), getTranslation("payouts.ledger.subtitle"))
                        .withActions(new Button(getTranslation("payouts.ledger.refresh"), event -> count())),
                figures);
        count();
    }

    private void count() {
        Ledger.Position position = ledger.position();
        figures.removeAll();
        figures.add(
                new Panel(
                                verdict(position.balanced()),
                                new Paragraph(getTranslation("payouts.ledger.asOf", moments.text(position.asOf()))))
                        .leading(),
                new Panel(getTranslation("payouts.ledger.accounts"), accounts(position.accounts())),
                new Panel(getTranslation("payouts.ledger.batches"), batches(position.batches())));
    }

    private StateBadge verdict(boolean balanced) {
        return balanced
                ? new StateBadge(Tone.GOOD, getTranslation("payouts.ledger.balanced"))
                : new StateBadge(Tone.BAD, getTranslation("payouts.ledger.unbalanced"));
    }

    private StateBadge agreement(boolean agrees) {
        return agrees
                ? new StateBadge(Tone.GOOD, getTranslation("payouts.ledger.equal"))
                : new StateBadge(Tone.BAD, getTranslation("payouts.ledger.differs"));
    }

    private Grid<Ledger.AccountLine> accounts(List<Ledger.AccountLine> lines) {
        Grid<Ledger.AccountLine> grid = new Grid<>();
        grid.addColumn(line -> getTranslation("payouts.account." + line.account()))
                .setHeader(getTranslation("payouts.column.kind"));
        grid.addColumn(Ledger.AccountLine::count)
                .setHeader(getTranslation("payouts.column.count"))
                .setTextAlign(ColumnTextAlign.END);
        amount(grid, getTranslation("payouts.column.ledger"), Ledger.AccountLine::ledger);
        amount(grid, getTranslation("payouts.column.instructions"), Ledger.AccountLine::instructions);
        grid.addComponentColumn(line -> agreement(line.balanced())).setHeader(getTranslation("payouts.column.balance"));
        grid.setAllRowsVisible(true);
        grid.setItems(lines);
        return grid;
    }

    private Component batches(List<Ledger.BatchLine> lines) {
        if (lines.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.SCALE,
                    getTranslation("payouts.ledger.empty"),
                    getTranslation("payouts.ledger.emptyWhy"));
        }
        Grid<Ledger.BatchLine> grid = new Grid<>();
        grid.addColumn(Ledger.BatchLine::batch)
                .setHeader(getTranslation("payouts.column.batch"))
                .setAutoWidth(true);
        amount(grid, getTranslation("payouts.column.approved"), Ledger.BatchLine::approved);
        for (LedgerAccount account : LedgerAccount.values()) {
            if (account != LedgerAccount.FUND) {
                amount(grid, getTranslation("payouts.account." + account), line -> line.at(account));
            }
        }
        grid.addComponentColumn(line -> agreement(line.balanced())).setHeader(getTranslation("payouts.column.balance"));
        grid.setAllRowsVisible(lines.size() <= 15);
        grid.setItems(lines);
        return grid;
    }

    private static <T> void amount(Grid<T> grid, String header, ValueProvider<T, Fen> value) {
        grid.addComponentColumn(line -> new MoneyText(value.apply(line)))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.ledger.title");
    }
}
