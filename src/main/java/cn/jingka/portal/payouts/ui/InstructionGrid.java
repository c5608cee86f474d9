package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.PayoutDesk;
import cn.jingka.portal.payouts.PayoutDesk.InstructionLine;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instructions, a page at a time; only the names of the people on the page are decrypted. */
class InstructionGrid extends Grid<InstructionGrid.Row> {

    record Row(InstructionLine line, String name) {}

    private static final int SHORT_LIST = 12;

    private final transient PayoutDesk desk;
    private final transient PersonDirectory people;

    InstructionGrid(PayoutDesk desk, PersonDirectory people, Moments moments) {
        this.desk = desk;
        this.people = people;
        addColumn(row -> row.line().reference())
                .setHeader(getTranslation("payouts.column.reference"))
                .setAutoWidth(true);
        addColumn(Row::name).setHeader(getTranslation("payouts.column.person")).setAutoWidth(true);
        addComponentColumn(row -> new MoneyText(row.line().amount()))
                .setHeader(getTranslation("payouts.column.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addComponentColumn(row -> Badges.of(this, row.line().state()))
                .setHeader(getTranslation("payouts.column.state"))
                .setAutoWidth(true);
        addColumn(row -> row.line().accountTail() == null
                        ? "–"
                        : "**** " + row.line().accountTail())
                .setHeader(getTranslation("payouts.column.account"))
                .setAutoWidth(true);
        addColumn(row -> moments.text(row.line().since()))
                .setHeader(getTranslation("payouts.column.since"))
                .setAutoWidth(true);
        addComponentColumn(this::reason)
                .setHeader(getTranslation("payouts.column.reason"))
                .setWidth("20em")
                .setFlexGrow(1);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
    }

    private Span reason(Row row) {
        return row.line()
                .reason()
                .map(reason -> new Span(getTranslation(reason.textKey(), reason.shown())))
                .orElseGet(Span::new);
    }

    void show(Optional<String> batch, Collection<InstructionState> states) {
        setAllRowsVisible(desk.count(batch, states) <= SHORT_LIST);
        setItems(
                query -> page(desk.instructions(batch, states, query.getOffset(), query.getLimit())),
                query -> desk.count(batch, states));
    }

    private Stream<Row> page(List<InstructionLine> lines) {
        Set<PersonId> shown = lines.stream().map(InstructionLine::person).collect(Collectors.toSet());
        Map<PersonId, PersonName> names = people.names(shown);
        return lines.stream()
                .map(line -> new Row(
                        line,
                        line.beneficiary()
                                .map(name -> getTranslation("payouts.column.beneficiary", name))
                                .or(() -> Optional.ofNullable(names.get(line.person()))
                                        .map(PersonName::maskedName))
                                .orElse("–")));
    }
}
