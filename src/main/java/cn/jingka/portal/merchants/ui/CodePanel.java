package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.merchants.Counter;
import cn.jingka.portal.merchants.Counter.Checked;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** The first step at the counter: the member's code, scanned or typed. */
class CodePanel extends Panel {

    private final transient Counter counter;
    private final transient RuleWords words;
    private final transient Consumer<Checked> onChecked;
    private final TextField typed = new TextField();
    private final RefusalLine refusal = new RefusalLine();

    CodePanel(Counter counter, RuleWords words, Consumer<Checked> onChecked) {
        this.counter = counter;
        this.words = words;
        this.onChecked = onChecked;
        leading();
        addClassName("counter-code");
        CardScanner scanner = new CardScanner();
        scanner.addCodeListener(event -> check(event.code()));
        typed.setLabel(getTranslation("merchants.code.label"));
        typed.setHelperText(getTranslation("merchants.code.help"));
        typed.setAutocomplete(Autocomplete.OFF);
        typed.setManualValidation(true);
        typed.getElement().setAttribute("inputmode", "numeric");
        typed.addValueChangeListener(event -> typed.setInvalid(false));
        typed.addKeyDownListener(Key.ENTER, event -> checkTyped());
        Button check = new Button(getTranslation("merchants.code.check"), event -> checkTyped());
        Div line = new Div(typed, check);
        line.addClassNames("row", "counter-typed");
        add(scanner, line, refusal);
    }

    private void checkTyped() {
        if (typed.getValue().isBlank()) {
            typed.setErrorMessage(getTranslation("merchants.code.missing"));
            typed.setInvalid(true);
        } else {
            check(typed.getValue());
        }
    }

    private void check(String code) {
        refusal.clear();
        try {
            onChecked.accept(counter.check(code));
        } catch (DomainException refused) {
            refusal.say(words.refusal(refused, getLocale()));
        }
    }
}
