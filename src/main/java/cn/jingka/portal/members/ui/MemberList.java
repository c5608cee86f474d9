package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.members.Filing;
import cn.jingka.portal.members.MemberRow;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitMembers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Optional;

/** The members on record, found by name; identifying data masked. */
class MemberList extends Panel {

    /** Key of the column that holds the row's actions. */
    static final String ACTIONS = "actions";

    private final transient UnitMembers members;
    private final String unit;
    private final TextField search = new TextField();
    private final Grid<MemberRow> grid = new Grid<>();
    private final EmptyState nobody;
    private final EmptyState notFound;

    /** @param filingDay the day under which a filing is recorded, empty for those who may not record any (CARD-2) */
    MemberList(UnitMembers members, Unit unit, Optional<LocalDate> filingDay) {
        this.members = members;
        this.unit = unit.code();
        search.setLabel(getTranslation("members.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        nobody = new EmptyState(
                VaadinIcon.USERS, getTranslation("members.list.empty"), getTranslation("members.list.empty.text"));
        notFound = new EmptyState(
                VaadinIcon.SEARCH,
                getTranslation("members.list.notFound"),
                getTranslation("members.list.notFound.text"));
        layColumns();
        filingDay.ifPresent(day -> grid.addComponentColumn(row -> filingButton(row, day))
                .setKey(ACTIONS)
                .setAutoWidth(true)
                .setFlexGrow(0));
        grid.setItems(
                query -> members.list(this.unit, search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> members.count(this.unit, search.getValue()));
        search.addValueChangeListener(event -> refresh());
        add(search, grid, nobody, notFound);
        refresh();
    }

    void refresh() {
        boolean some = members.count(unit, search.getValue()) > 0;
        boolean searching = !search.getValue().isBlank();
        grid.setVisible(some);
        nobody.setVisible(!some && !searching);
        notFound.setVisible(!some && searching);
        grid.getDataProvider().refreshAll();
    }

    private void layColumns() {
        grid.addColumn(MemberRow::name).setHeader(getTranslation("members.field.name"));
        grid.addColumn(MemberRow::document)
                .setHeader(getTranslation("members.field.document"))
                .setAutoWidth(true);
        grid.addColumn(this::membership)
                .setHeader(getTranslation("members.field.membership"))
                .setAutoWidth(true);
        grid.addColumn(row ->
                        getTranslation("members.category." + row.category().name()))
                .setHeader(getTranslation("members.field.category"));
        grid.addColumn(row -> getTranslation(row.insured() ? "members.insured.yes" : "members.insured.no"))
                .setHeader(getTranslation("members.field.insured"));
        grid.addColumn(this::filing)
                .setHeader(getTranslation("members.field.filing"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.phone() == null ? getTranslation("members.phone.none") : row.phone())
                .setHeader(getTranslation("members.field.phone"));
        grid.addColumn(this::card).setHeader(getTranslation("members.field.card"));
    }

    private Component filingButton(MemberRow row, LocalDate day) {
        if (row.filing() == Filing.NOT_NEEDED) {
            return new Span();
        }
        boolean onFile = row.filing() == Filing.ON_FILE;
        Button button =
                new Button(getTranslation(onFile ? "members.filing.withdraw" : "members.filing.record"), event -> {
                    members.recordFiling(unit, row.person(), onFile ? null : day);
                    refresh();
                });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private String membership(MemberRow row) {
        return row.left() == null
                ? getTranslation("members.since", row.joined().toString())
                : getTranslation(
                        "members.period", row.joined().toString(), row.left().toString());
    }

    private String filing(MemberRow row) {
        String state = getTranslation("members.filing." + row.filing().name());
        return row.filedOn() == null ? state : state + " " + row.filedOn();
    }

    private String card(MemberRow row) {
        return row.cardTail() == null
                ? getTranslation("members.card.none")
                : getTranslation("members.card.tail." + row.cardState().name(), row.cardTail());
    }
}
