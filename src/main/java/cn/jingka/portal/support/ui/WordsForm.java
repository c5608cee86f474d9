package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.support.Tickets;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Words and the buttons that act on them; a refusal is said at the field, and the words stay. */
class WordsForm extends Div {

    private final TextArea words;
    private final Div buttons = new Div();

    /** @param label already translated, like the buttons' texts */
    WordsForm(String label) {
        addClassName("write-form");
        words = new TextArea(label);
        words.setMaxLength(Tickets.LONGEST);
        words.setMinRows(3);
        words.setWidthFull();
        words.setManualValidation(true);
        words.addValueChangeListener(event -> words.setInvalid(false));
        buttons.addClassName("row");
        add(words, buttons);
    }

    /** The first is what is usually done. */
    WordsForm with(String text, Consumer<String> act) {
        Button button = new Button(text, event -> act(act));
        if (buttons.getComponentCount() == 0) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        buttons.add(button);
        return this;
    }

    private void act(Consumer<String> act) {
        try {
            act.accept(words.getValue());
        } catch (DomainException refused) {
            words.setErrorMessage(
                    getTranslation(refused.key(), refused.arguments().toArray()));
            words.setInvalid(true);
            words.focus();
        }
    }
}
