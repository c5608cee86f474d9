package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.RefusalLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A reason or an account in someone's own words, with the action that it belongs to. Texts are already translated. */
class WordsForm extends Div {

    private static final int LONGEST = 500;

    private final TextArea text = new TextArea();
    private final RefusalLine refusal = new RefusalLine();
    private final Div actions = new Div();

    WordsForm(String label, String help) {
        addClassName("words-form");
        text.setLabel(label);
        text.setHelperText(help);
        text.setMaxLength(LONGEST);
        text.setMinRows(2);
        actions.addClassName("row");
        add(text, refusal, actions);
    }

    /** Another way out; the first one added is the page's main action. */
    WordsForm action(String name, boolean primary, Consumer<String> what) {
        Button button = new Button(name, event -> attempt(what));
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        actions.add(button);
        return this;
    }

    private void attempt(Consumer<String> what) {
        refusal.clear();
        try {
            what.accept(text.getValue());
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
