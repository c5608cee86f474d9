package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.Tickets;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a call-back and a ticket have in common: what it is about, how hard it is, and the words. */
class FollowUpForm extends Panel {

    private final Select<CallReason> reason = new Select<>();
    private final RadioButtonGroup<Difficulty> difficulty = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final RefusalLine refusal = new RefusalLine();

    FollowUpForm(String wordsLabel) {
        addClassName("follow-up-form");
        reason.setLabel(getTranslation("support.followUp.reason"));
        reason.setItems(CallReason.values());
        reason.setItemLabelGenerator(one -> getTranslation(one.key()));
        reason.setValue(CallReason.OTHER);
        difficulty.setLabel(getTranslation("support.followUp.difficulty"));
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(one -> getTranslation("support.difficulty." + one));
        difficulty.setValue(Difficulty.PERSONAL);
        words.setLabel(wordsLabel);
        words.setMaxLength(Tickets.LONGEST);
        words.setMinRows(4);
        words.setWidthFull();
        add(reason, difficulty, words);
    }

    CallReason reason() {
        return reason.getValue();
    }

    Difficulty difficulty() {
        return difficulty.getValue();
    }

    String words() {
        return words.getValue();
    }

    void onDifficulty(Consumer<Difficulty> changed) {
        difficulty.addValueChangeListener(event -> changed.accept(event.getValue()));
    }

    /** The rest of the fields and the button, which goes back to the call once it is done. */
    FollowUpForm ends(String action, String doneKey, Supplier<String> act, Component... fields) {
        Button button = new Button(action, event -> {
            refusal.clear();
            try {
                Notification.show(getTranslation(doneKey, act.get()));
                UI.getCurrent().navigate("staff/call");
            } catch (DomainException refused) {
                refusal.say(refused);
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(fields);
        add(refusal, button);
        reason.focus();
        return this;
    }
}
