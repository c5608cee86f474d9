package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitKind;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;

/** The facts of one unit; a group unit pays no dues, so those fields go away with that kind. */
class UnitForm extends Panel {

    private final TextField code = new TextField(getTranslation("members.units.code"));
    private final TextField name = new TextField(getTranslation("members.units.name"));
    private final TextField district = new TextField(getTranslation("members.units.district"));
    private final Select<UnitKind> kind = new Select<>();
    private final Checkbox paysDues = new Checkbox(getTranslation("members.units.paysDues"));
    private final DatePicker duesFrom = new DatePicker(getTranslation("members.units.duesFrom"));
    private final RefusalLine refusal = new RefusalLine();

    /** @param save returns why the unit was not saved, or nothing */
    UnitForm(Optional<Unit> unit, Function<Unit, Optional<String>> save, Runnable cancel) {
        kind.setLabel(getTranslation("members.units.kind"));
        kind.setItems(UnitKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("members.kind." + item.name()));
        duesFrom.setHelperText(getTranslation("members.units.duesFrom.help"));
        Button ok = new Button(
                getTranslation("members.units.save"),
                event -> save.apply(read()).ifPresent(this::refuse));
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(ok, new Button(getTranslation("common.action.back"), event -> cancel.run()));
        actions.addClassName("row");
        add(new FormLayout(code, name, district, kind, paysDues, duesFrom), refusal, actions);
        kind.addValueChangeListener(event -> showDues());
        paysDues.addValueChangeListener(event -> showDues());
        fill(unit.orElse(new Unit("", "", "", UnitKind.UNION, true, null)));
        code.setReadOnly(unit.isPresent());
    }

    private void fill(Unit unit) {
        code.setValue(unit.code());
        name.setValue(unit.name());
        district.setValue(unit.district());
        kind.setValue(unit.kind());
        paysDues.setValue(unit.paysDues());
        duesFrom.setValue(unit.paysDuesFrom());
        showDues();
    }

    private Unit read() {
        return new Unit(
                code.getValue().strip(),
                name.getValue().strip(),
                district.getValue().strip(),
                kind.getValue(),
                paysDues.getValue(),
                duesFrom.getValue());
    }

    private void showDues() {
        boolean union = kind.getValue() == UnitKind.UNION;
        paysDues.setVisible(union);
        duesFrom.setVisible(union && paysDues.getValue());
    }

    private void refuse(String reason) {
        refusal.say(reason);
    }
}
