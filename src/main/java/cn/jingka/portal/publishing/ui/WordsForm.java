package cn.jingka.portal.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** An act that is said with words: a field for them and the button that does it. */
class WordsForm extends Div {

    private static final int LONGEST = 2000;

    /** Texts are already translated. */
    WordsForm(String label, String action, Consumer<String> onAct) {
        addClassName("content-act");
        TextArea words = new TextArea(label);
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        add(words, new Button(action, event -> onAct.accept(words.getValue())));
    }
}
