package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.ContentEditor;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.Optional;

/**
 * The form of a kind with what an editor is writing in it. Which forms there are is known only when the portal runs, so the
 * build of the front end has to be told which fields they are made of.
 */
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(IntegerField.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TimePicker.class)
class DraftForm extends Div {

    private final transient ContentEditor.Form<?> form;
    private transient Object kept;

    DraftForm(EditedKind<?> kind, Optional<Object> content) {
        form = kind.form(content);
        add(form.component());
        kept();
    }

    /** @throws DomainException when something can't even be kept */
    Object read() {
        return form.read();
    }

    /** What stands in the form now needs no keeping any more. */
    final void kept() {
        kept = form.read();
    }

    /** Whether somebody wrote what isn't kept yet. */
    boolean changed() {
        try {
            return !form.read().equals(kept);
        } catch (DomainException unreadable) {
            return true;
        }
    }
}
