package cn.jingka.portal.members.ui;

import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterNote;
import cn.jingka.portal.members.RosterRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** One rejected row with all its cells; the wrong ones say why. */
class RowCorrection extends Div {

    private final Map<RosterColumn, TextField> fields = new EnumMap<>(RosterColumn.class);

    RowCorrection(RosterRow row, Consumer<Map<RosterColumn, String>> onCheck) {
        addClassName("members-correction");
        FormLayout form = new FormLayout();
        for (RosterColumn column : RosterColumn.values()) {
            TextField field = new TextField(column.heading());
            field.setValue(row.cells().getOrDefault(column, ""));
            fields.put(column, field);
            form.add(field);
        }
        for (RosterNote note : row.notes()) {
            TextField field = fields.get(note.column());
            if (field != null) {
                field.setErrorMessage(
                        getTranslation(note.key(), note.arguments().toArray()));
                field.setInvalid(true);
            }
        }
        Button check = new Button(getTranslation("members.roster.check"), event -> onCheck.accept(cells()));
        add(new H3(getTranslation("members.roster.correcting", String.valueOf(row.line()))), form, check);
    }

    private Map<RosterColumn, String> cells() {
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        fields.forEach((column, field) -> {
            if (!field.getValue().isBlank()) {
                cells.put(column, field.getValue().strip());
            }
        });
        return cells;
    }
}
