package cn.jingka.portal.claims.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.members.MemberRow;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitMembers;
import cn.jingka.portal.members.Units;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** For whom the officer files: a member of their units, found by name. */
@Route("staff/file")
@RolesAllowed("UNIT_OFFICER")
class UnitFileView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Units units;
    private final transient UnitMembers members;
    private final Select<Unit> unit = new Select<>();
    private final TextField search = new TextField();
    private final Grid<MemberRow> grid = new Grid<>();
    private final EmptyState nobody = new EmptyState(
            VaadinIcon.SEARCH,
            getTranslation("claims.unit.fileFor.none"),
            getTranslation("claims.unit.fileFor.none.text"));

    UnitFileView(Units units, UnitMembers members) {
        this.units = units;
        this.members = members;
        addClassName("unit-claims");
        layColumns();
        unit.setLabel(getTranslation("claims.unit.unitOf"));
        unit.setItemLabelGenerator(item -> item.code() + " " + item.name());
        unit.addValueChangeListener(event -> refresh());
        search.setLabel(getTranslation("claims.unit.fileFor.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Unit> mine = units.mine();
        removeAll();
        add(
                new Anchor(FilingPlaces.OFFICER.cases(), getTranslation("claims.unit.back")),
                new PageHeader(getPageTitle(), getTranslation("claims.unit.fileFor.text")));
        if (mine.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.BUILDING,
                    getTranslation("claims.unit.fileFor.noUnits"),
                    getTranslation("claims.unit.fileFor.noUnits.text")));
            return;
        }
        unit.setItems(mine);
        unit.setVisible(mine.size() > 1);
        unit.setValue(mine.getFirst());
        grid.setItems(
                query -> members.list(code(), search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> members.count(code(), search.getValue()));
        Div fields = new Div(unit, search);
        fields.addClassName("row");
        add(new Panel(getTranslation("claims.unit.fileFor"), fields, grid, nobody));
        refresh();
    }

    private String code() {
        return unit.getValue().code();
    }

    private void refresh() {
        if (unit.getValue() == null) {
            return;
        }
        boolean some = members.count(code(), search.getValue()) > 0;
        grid.setVisible(some);
        nobody.setVisible(!some);
        grid.getDataProvider().refreshAll();
    }

    private void layColumns() {
        grid.addColumn(MemberRow::name)
                .setHeader(getTranslation("claims.unit.column.member"))
                .setAutoWidth(true);
        grid.addColumn(MemberRow::document)
                .setHeader(getTranslation("claims.unit.document"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.left() == null
                        ? ""
                        : getTranslation("claims.unit.fileFor.left", row.left().toString()))
                .setAutoWidth(true);
        grid.addComponentColumn(this::choose).setAutoWidth(true).setFlexGrow(0);
    }

    private Component choose(MemberRow row) {
        Anchor choose =
                new Anchor(FilingPlaces.officerFor(row.person()).start(), getTranslation("claims.unit.fileFor.choose"));
        choose.setAriaLabel(getTranslation("claims.unit.fileFor.chooseWho", row.name()));
        return choose;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.unit.fileFor.title");
    }
}
