package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.Units;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The units of the federation: list, create, change. */
@Route("staff/units")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "members.units.menu", order = 90, icon = "vaadin:building")
class UnitsView extends Div implements HasDynamicTitle {

    /** Key of the column that holds the row's actions. */
    static final String ACTIONS = "actions";

    private final transient Units units;
    private final Div content = new Div();
    private final Div form = new Div();

    UnitsView(Units units) {
        this.units = units;
        addClassName("page-parts");
        Button create = new Button(getTranslation("members.units.create"), event -> edit(Optional.empty()));
        add(
                new PageHeader(getTranslation("members.units.title"), getTranslation("members.units.title.subtitle"))
                        .withActions(create),
                form,
                content);
        showList();
    }

    private void showList() {
        List<Unit> all = units.all();
        content.removeAll();
        if (all.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.BUILDING,
                    getTranslation("members.units.empty"),
                    getTranslation("members.units.empty.text")));
            return;
        }
        Grid<Unit> grid = new Grid<>();
        grid.addColumn(Unit::code)
                .setHeader(getTranslation("members.units.code"))
                .setSortable(true);
        grid.addColumn(Unit::name)
                .setHeader(getTranslation("members.units.name"))
                .setSortable(true)
                .setFlexGrow(3);
        grid.addColumn(Unit::district)
                .setHeader(getTranslation("members.units.district"))
                .setSortable(true);
        grid.addColumn(unit -> getTranslation("members.kind." + unit.kind().name()))
                .setHeader(getTranslation("members.units.kind"));
        grid.addColumn(this::dues).setHeader(getTranslation("members.units.dues"));
        grid.addComponentColumn(
                        unit -> new Button(getTranslation("members.units.edit"), event -> edit(Optional.of(unit))))
                .setKey(ACTIONS)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(all.size() <= 15);
        grid.setItems(all);
        content.add(grid);
    }

    private String dues(Unit unit) {
        if (!unit.paysDues()) {
            return getTranslation("members.dues.no");
        }
        return unit.paysDuesFrom() == null
                ? getTranslation("members.dues.always")
                : getTranslation("members.dues.from", unit.paysDuesFrom().toString());
    }

    private void edit(Optional<Unit> unit) {
        form.removeAll();
        form.add(new UnitForm(unit, this::save, form::removeAll));
    }

    private Optional<String> save(Unit unit) {
        try {
            units.save(unit);
        } catch (DomainException refused) {
            return Optional.of(getTranslation(refused.key(), refused.arguments().toArray()));
        }
        form.removeAll();
        Notification.show(getTranslation("members.units.saved", unit.code()));
        showList();
        return Optional.empty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("members.units.title");
    }
}
