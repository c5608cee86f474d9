package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.Units;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import java.util.List;

/** A page about one unit; the address says which, and who looks after several chooses at the top. */
abstract class UnitScopedView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Units units;
    private final String titleKey;

    /** @param titleKey the title; {@code titleKey + ".subtitle"} is the sentence below it */
    UnitScopedView(Units units, String titleKey) {
        this.units = units;
        this.titleKey = titleKey;
        addClassName("page-parts");
    }

    /** Lays out the page for the unit; called again when the page has to be read anew. */
    abstract void show(Unit unit);

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String code) {
        List<Unit> mine = units.mine();
        removeAll();
        PageHeader header = new PageHeader(getTranslation(titleKey), getTranslation(titleKey + ".subtitle"));
        add(header);
        if (mine.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.BUILDING,
                    getTranslation("members.noUnits.title"),
                    getTranslation("members.noUnits.text")));
            return;
        }
        Unit unit = code == null ? mine.getFirst() : named(code, mine);
        header.withActions(picker(mine, unit));
        show(unit);
    }

    private static Unit named(String code, List<Unit> mine) {
        return mine.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(DomainException.Kind.FORBIDDEN, "common.error.otherUnit", code));
    }

    private Select<Unit> picker(List<Unit> mine, Unit unit) {
        Select<Unit> picker = new Select<>();
        picker.setLabel(getTranslation("members.unit"));
        picker.setItemLabelGenerator(item -> item.code() + " " + item.name());
        picker.setItems(mine);
        picker.setValue(unit);
        picker.addValueChangeListener(
                event -> UI.getCurrent().navigate(getClass(), event.getValue().code()));
        return picker;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }
}
