package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.money.Fen;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Normalizer;
import java.util.Optional;

/** An amount in yuan as people type it; commas, blanks and full-width digits are taken as meant, a third decimal is not. */
public class AmountField extends TextField {

    public AmountField(String label) {
        this();
        setLabel(label);
    }

    /** Without a label of its own, for a page that asks nothing else. */
    public AmountField() {
        addClassName("amount-field");
        setManualValidation(true);
        setPrefixComponent(new Span("¥"));
        getElement().setAttribute("inputmode", "decimal");
        setAutocomplete(Autocomplete.OFF);
        addValueChangeListener(event -> setInvalid(false));
    }

    /** The amount, or nothing: then the field says why. */
    public Optional<Fen> read() {
        Optional<Fen> typed = typed();
        return typed.isPresent()
                ? typed
                : refuse(getTranslation(bare().isEmpty() ? "common.amount.required" : "common.amount.malformed"));
    }

    /** What stands in the field so far, when it is an amount already. */
    public Optional<Fen> typed() {
        try {
            return Optional.of(Fen.parse(bare()));
        } catch (NumberFormatException unfinished) {
            return Optional.empty();
        }
    }

    private String bare() {
        return Normalizer.normalize(getValue(), Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
    }

    private Optional<Fen> refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
        return Optional.empty();
    }
}
