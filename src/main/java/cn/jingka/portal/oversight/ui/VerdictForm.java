package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.RefusalLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;

/** A verdict with the words for it; a refusal is said beside it, and the words stay. */
class VerdictForm<V> extends Div {

    /** @param keys begins the keys of its texts: {@code .verdict}, {@code .verdict.<value>}, {@code .words} and {@code .send} */
    VerdictForm(String keys, List<V> verdicts, int longest, BiConsumer<V, String> act) {
        addClassName("verdict-form");
        RadioButtonGroup<V> verdict = new RadioButtonGroup<>(getTranslation(keys + ".verdict"));
        verdict.setItems(verdicts);
        verdict.setItemLabelGenerator(one -> getTranslation(keys + ".verdict." + one));
        TextArea words = new TextArea(getTranslation(keys + ".words"));
        words.setMaxLength(longest);
        words.setWidthFull();
        words.setMinRows(3);
        RefusalLine refusal = new RefusalLine();
        Button send = new Button(getTranslation(keys + ".send"), event -> {
            try {
                act.accept(verdict.getValue(), words.getValue());
            } catch (DomainException refused) {
                refusal.say(refused);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(verdict, words, refusal, send);
    }
}
