package cn.jingka.portal.identity.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;

/** A password that is typed, as dots. The bundle has the framework's own field for it inside the sign-in form only. */
class SecretField extends TextField {

    SecretField(String label, Autocomplete kind, String id) {
        super(label);
        setAutocomplete(kind);
        setId(id);
        getElement().executeJs("this.updateComplete.then(() => { this.inputElement.type = 'password'; })");
    }
}
