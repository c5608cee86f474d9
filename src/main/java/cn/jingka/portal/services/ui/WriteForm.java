package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.error.DomainException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Words and the button that acts on them; a refusal is said at the field, and the words stay. */
class WriteForm extends Div {

    private static final int LONGEST = 3000;

    private final TextArea words;
    private final Button act;

    /** @param label and {@code action} already translated */
    WriteForm(String label, String action, Consumer<String> onWords) {
        addClassName("write-form");
        words = new TextArea(label);
        words.setMaxLength(LONGEST);
        words.setMinRows(4);
        words.setWidthFull();
        words.setManualValidation(true);
        words.addValueChangeListener(event -> words.setInvalid(false));
        act = new Button(action, event -> act(onWords));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        add(words, act);
    }

    /** The same beside what the page is about. */
    WriteForm secondary() {
        act.removeThemeVariants(ButtonVariant.PRIMARY);
        return this;
    }

    private void act(Consumer<String> onWords) {
        try {
            onWords.accept(words.getValue());
        } catch (DomainException refused) {
            words.setErrorMessage(
                    getTranslation(refused.key(), refused.arguments().toArray()));
            words.setInvalid(true);
            words.focus();
        }
    }
}
