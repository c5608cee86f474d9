package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.CallBacks;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls.Call;
import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.Calls.Wrap;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.Tickets;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How a call ends: what it was about, what came of it, and for what isn't solved who calls back and by when. */
class WrapUpPanel extends Panel {

    /** What came of the call. */
    private enum Outcome {
        SOLVED,
        CALL_BACK,
        /** A ticket or call-back of this call looks after it. */
        IN_HAND,
        /** Unsolved, and the caller wants nothing more. */
        LEFT
    }

    private static final int LONGEST_NUMBER = 20;

    private final String call;
    private final transient CallBacks callBacks;
    private final transient ZoneId zone;
    private final transient Consumer<Wrap> end;
    private final Select<CallReason> reason = new Select<>();
    private final RadioButtonGroup<Difficulty> difficulty = new RadioButtonGroup<>();
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextArea notes = new TextArea();
    private final TextArea callBackWords = new TextArea();
    private final TextField number = new TextField();
    private final Paragraph due = new Paragraph();
    private final Div callBack = new Div(callBackWords, number, due);
    private final RefusalLine refusal = new RefusalLine();

    /**
     * @param call the agent's ended call
     * @param end takes what was written down
     */
    WrapUpPanel(Call call, CallBacks callBacks, Tickets tickets, ZoneId zone, Consumer<Wrap> end) {
        this.call = call.number();
        this.callBacks = callBacks;
        this.zone = zone;
        this.end = end;
        addClassName("wrap-up");
        add(new H2(getTranslation("support.wrap.title", call.number())));
        List<FollowUp> followUps = tickets.ofCall(this.call);
        layOut(followUps);
        difficulty.addValueChangeListener(event -> explain());
        outcome.addValueChangeListener(event -> explain());
        explain();
    }

    private void layOut(List<FollowUp> followUps) {
        reason.setLabel(getTranslation("support.wrap.reason"));
        reason.setItems(CallReason.values());
        reason.setItemLabelGenerator(one -> getTranslation(one.key()));
        difficulty.setLabel(getTranslation("support.wrap.difficulty"));
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(one -> getTranslation("support.difficulty." + one));
        difficulty.setValue(Difficulty.GENERAL);
        outcome.setLabel(getTranslation("support.wrap.outcome"));
        outcome.setItems(
                followUps.isEmpty()
                        ? List.of(Outcome.SOLVED, Outcome.CALL_BACK, Outcome.LEFT)
                        : List.of(Outcome.IN_HAND, Outcome.SOLVED, Outcome.CALL_BACK));
        outcome.setItemLabelGenerator(one -> getTranslation("support.wrap.outcome." + one));
        outcome.setValue(followUps.isEmpty() ? Outcome.SOLVED : Outcome.IN_HAND);
        notes.setLabel(getTranslation("support.wrap.notes"));
        notes.setHelperText(getTranslation("support.wrap.notes.hint"));
        notes.setMaxLength(Tickets.LONGEST);
        callBackWords.setLabel(getTranslation("support.wrap.callBack.words"));
        callBackWords.setMaxLength(Tickets.LONGEST);
        number.setLabel(getTranslation("support.wrap.callBack.number"));
        number.setHelperText(getTranslation("support.wrap.callBack.number.hint"));
        number.setMaxLength(LONGEST_NUMBER);
        due.addClassName("soft");
        callBack.addClassName("service-form");
        Button finish = new Button(getTranslation("support.wrap.finish"), event -> finish());
        finish.addThemeVariants(ButtonVariant.PRIMARY);
        add(reason, difficulty, outcome, callBack, notes, refusal, finish);
    }

    private void explain() {
        boolean later = outcome.getValue() == Outcome.CALL_BACK;
        callBack.setVisible(later);
        if (later) {
            due.setText(getTranslation(
                    "support.wrap.callBack.due", Formats.minute(callBacks.due(difficulty.getValue()), zone)));
        }
    }

    /** The call-back is promised first: if that is refused, the call is still open and nothing typed is lost. */
    private void finish() {
        refusal.clear();
        if (reason.isEmpty()) {
            refusal.say(getTranslation("support.wrap.reasonMissing"));
            reason.focus();
            return;
        }
        try {
            if (outcome.getValue() == Outcome.CALL_BACK) {
                callBacks.ask(
                        call,
                        reason.getValue(),
                        difficulty.getValue(),
                        callBackWords.getValue(),
                        Optional.of(number.getValue().strip()).filter(typed -> !typed.isEmpty()));
                outcome.setItems(Outcome.IN_HAND);
                outcome.setValue(Outcome.IN_HAND);
            }
            end.accept(new Wrap(
                    reason.getValue().key(),
                    difficulty.getValue(),
                    notes.getValue().strip(),
                    outcome.getValue() == Outcome.SOLVED));
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
