package cn.jingka.portal.claims.ui;

import cn.jingka.portal.common.error.DomainException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A reason in the member's own words, and the button that acts on it; a refusal is said at the field. */
class WordsForm extends Div {

    /** As long as reasons and answers are kept. */
    static final int REASON = 1000;
    /** As long as an appeal is kept. */
    static final int STATEMENT = 2000;

    private final TextArea reason;
    private final Button act;

    /** @param blankRefusal said when nothing was written; null when nothing need be written */
    WordsForm(String label, int longest, String action, String blankRefusal, Consumer<String> onWords) {
        addClassName("words-form");
        reason = new TextArea(label);
        reason.setMaxLength(longest);
        reason.setMinRows(4);
        reason.setWidthFull();
        reason.setManualValidation(true);
        reason.addValueChangeListener(event -> reason.setInvalid(false));
        act = new Button(action, event -> act(blankRefusal, onWords));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        add(reason, act);
    }

    /** The same beside what the page is about. */
    WordsForm secondary() {
        act.removeThemeVariants(ButtonVariant.PRIMARY);
        return this;
    }

    private void act(String blankRefusal, Consumer<String> onWords) {
        String words = reason.getValue().strip();
        if (words.isEmpty() && blankRefusal != null) {
            refuse(blankRefusal);
            return;
        }
        try {
            onWords.accept(words);
        } catch (DomainException refused) {
            refuse(ClaimWords.refusal(this, refused));
        }
    }

    private void refuse(String why) {
        reason.setErrorMessage(why);
        reason.setInvalid(true);
        reason.focus();
    }
}
