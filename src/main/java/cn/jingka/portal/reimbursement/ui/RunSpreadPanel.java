package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.reimbursement.RunComparison;
import cn.jingka.portal.reimbursement.RunComparison.Share;
import cn.jingka.portal.reimbursement.RunItem;
import cn.jingka.portal.reimbursement.RunView;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a run's amounts are spread: by size, the largest ones, and where treatment was reversed. */
class RunSpreadPanel extends Panel {

    private final transient RunView run;
    private final transient Map<PersonId, PersonName> names;

    RunSpreadPanel(RunView run, RunComparison comparison, PersonDirectory persons) {
        this.run = run;
        this.names = persons.names(Stream.concat(comparison.largest().stream(), comparison.negative().stream())
                .map(RunItem::person)
                .toList());
        add(new H2(getTranslation("settlement.spread.title")), shares(comparison.shares()));
        addPeople("settlement.spread.largest", comparison.largest());
        addPeople("settlement.spread.negative", comparison.negative());
    }

    private void addPeople(String key, List<RunItem> items) {
        if (!items.isEmpty()) {
            add(new H3(getTranslation(key)), people(items));
        }
    }

    private Grid<Share> shares(List<Share> shares) {
        Grid<Share> grid = new Grid<>();
        grid.addColumn(this::range).setHeader(getTranslation("settlement.spread.range"));
        grid.addColumn(share -> Formats.count(share.items()))
                .setHeader(getTranslation("settlement.column.payments"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(share -> Formats.money(share.sum()))
                .setHeader(getTranslation("settlement.column.payable"))
                .setTextAlign(ColumnTextAlign.END);
        grid.setAllRowsVisible(true);
        grid.setItems(shares);
        return grid;
    }

    private String range(Share share) {
        return share.to() == null
                ? getTranslation("settlement.spread.from", Formats.money(share.from()))
                : getTranslation("settlement.spread.below", Formats.money(share.from()), Formats.money(share.to()));
    }

    private Grid<RunItem> people(List<RunItem> items) {
        Grid<RunItem> grid = new Grid<>();
        grid.addComponentColumn(item -> new RouterLink(
                        names.get(item.person()).name(),
                        SettlementMemberView.class,
                        SettlementMemberView.parameters(run.id(), item.person())))
                .setHeader(getTranslation("settlement.column.person"));
        grid.addColumn(item -> Formats.money(item.entitlement()))
                .setHeader(getTranslation("settlement.column.entitlement"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(item -> Formats.money(item.previously()))
                .setHeader(getTranslation("settlement.column.previously"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(item -> Formats.money(item.difference()))
                .setHeader(getTranslation("settlement.column.difference"))
                .setTextAlign(ColumnTextAlign.END);
        grid.setAllRowsVisible(true);
        grid.setItems(items);
        return grid;
    }
}
