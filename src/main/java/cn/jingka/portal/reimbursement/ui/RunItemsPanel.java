package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.reimbursement.RunItem;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.Settlements;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The persons of a run, the largest payments first, or the one with a document number. */
class RunItemsPanel extends Panel {

    private record Row(RunItem item, PersonName name) {}

    private final transient RunView run;
    private final transient Settlements settlements;
    private final transient PersonDirectory persons;
    private final transient PersonalDataCipher cipher;
    private final TextField document = new TextField();
    private final Grid<Row> grid = new Grid<>();

    RunItemsPanel(RunView run, Settlements settlements, PersonDirectory persons, PersonalDataCipher cipher) {
        this.run = run;
        this.settlements = settlements;
        this.persons = persons;
        this.cipher = cipher;
        document.setLabel(getTranslation("settlement.items.document"));
        document.setClearButtonVisible(true);
        document.addValueChangeListener(event -> grid.getDataProvider().refreshAll());
        setUpGrid();
        add(new H2(getTranslation("settlement.items.title")), document, grid);
    }

    private void setUpGrid() {
        grid.addComponentColumn(row -> new RouterLink(
                        row.name().name(),
                        SettlementMemberView.class,
                        SettlementMemberView.parameters(run.id(), row.item().person())))
                .setHeader(getTranslation("settlement.column.person"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.name().maskedDocument())
                .setHeader(getTranslation("settlement.column.document"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.name().unitName())
                .setHeader(getTranslation("settlement.column.unit"))
                .setAutoWidth(true);
        addAmount("settlement.column.outpatient", RunItem::outpatient);
        addAmount("settlement.column.inpatient", RunItem::inpatient);
        addAmount("settlement.column.overCeiling", RunItem::overCeiling);
        addAmount("settlement.column.entitlement", RunItem::entitlement);
        addAmount("settlement.column.previously", RunItem::previously);
        addAmount("settlement.column.difference", RunItem::difference);
        addAmount("settlement.column.payable", RunItem::payable);
        grid.setEmptyStateText(getTranslation("settlement.items.empty"));
        grid.setItems(this::fetch, this::count);
    }

    private void addAmount(String key, Function<RunItem, Fen> amount) {
        grid.addColumn(row -> Formats.money(amount.apply(row.item())))
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private Stream<Row> fetch(Query<Row, Void> query) {
        List<RunItem> page = settlements.items(run.id(), wanted(), query.getOffset(), query.getLimit());
        Map<PersonId, PersonName> names =
                persons.names(page.stream().map(RunItem::person).toList());
        return page.stream().map(item -> new Row(item, names.get(item.person())));
    }

    private int count(Query<Row, Void> query) {
        return wanted().isPresent()
                ? settlements.items(run.id(), wanted(), 0, 1).size()
                : Math.toIntExact(run.totals().items());
    }

    private Optional<DocumentIndex> wanted() {
        return document.isEmpty() ? Optional.empty() : Optional.of(cipher.documentIndex(document.getValue()));
    }
}
