package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.money.Fen;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** An amount in yuan as people type it; commas and blanks are ignored, a third decimal is not. */
class AmountField extends TextField {

    AmountField(String label) {
        super(label);
        addClassName("amount-field");
        setManualValidation(true);
        setPrefixComponent(new Span("¥"));
        getElement().setAttribute("inputmode", "decimal");
        setAutocomplete(Autocomplete.OFF);
        addValueChangeListener(event -> setInvalid(false));
    }

    /** The amount, or nothing: then the field says why. */
    Optional<Fen> read() {
        String typed = getValue().replaceAll("[,，\\s]", "");
        if (typed.isEmpty()) {
            return refuse(getTranslation("reimbursement.estimate.field.required"));
        }
        try {
            return Optional.of(Fen.parse(typed));
        } catch (NumberFormatException malformed) {
            return refuse(getTranslation("reimbursement.estimate.field.amount"));
        }
    }

    private Optional<Fen> refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
        return Optional.empty();
    }
}
