package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.CallBacks;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.FollowUp.What;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Taking a call-back in hand, dialling, and what came of the try. */
class CallBackActs extends Panel {

    private final transient CallBacks callBacks;
    private final transient Calls calls;
    private final transient FollowUpWords words;
    private final transient FollowUp one;
    private final transient Runnable changed;
    private final RefusalLine refusal = new RefusalLine();
    private final Div dialled = new Div();

    /** @param changed run when the call-back isn't any more what is shown */
    CallBackActs(FollowUp.Whole whole, CallBacks callBacks, Calls calls, FollowUpWords words, Runnable changed) {
        super(words.say("support.callBack.title"));
        this.callBacks = callBacks;
        this.calls = calls;
        this.words = words;
        this.one = whole.line();
        this.changed = changed;
        leading();
        add(new Paragraph(words.say(
                whole.numberOnRecord() ? "support.callBack.onRecord" : "support.callBack.typed",
                Integer.toString(one.tries()))));
        if (one.state() == State.TAKEN && one.mine()) {
            dial();
        } else {
            take();
        }
        add(refusal);
    }

    private void take() {
        Button take = new Button(
                one.takenBy()
                        .map(name -> words.say("support.callBack.takeOver", name))
                        .orElseGet(() -> words.say("support.callBack.take")),
                event -> act(() -> {
                    callBacks.take(one.reference(), one.version());
                    changed.run();
                }));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        add(take);
    }

    private void dial() {
        Button dial = new Button(words.say("support.callBack.dial"));
        dial.addClickListener(event -> act(() -> {
            String number = callBacks.dial(one.reference(), one.version());
            calls.start(number);
            dial.setEnabled(false);
            Paragraph shown = new Paragraph(words.say("support.callBack.dialled", number));
            shown.addClassName("tel");
            dialled.removeAll();
            dialled.add(shown, new Anchor("staff/call", words.say("support.callBack.toCall")));
        }));
        add(
                dial,
                dialled,
                new WordsForm(words.say("support.callBack.words"))
                        .with(words.say("support.callBack.solved"), typed -> outcome(What.SOLVED, typed))
                        .with(words.say("support.callBack.unsolved"), typed -> outcome(What.REACHED_UNSOLVED, typed))
                        .with(words.say("support.callBack.notReached"), typed -> outcome(What.NOT_REACHED, typed)));
    }

    private void outcome(What outcome, String typed) {
        callBacks.outcome(one.reference(), one.version(), outcome, typed);
        changed.run();
    }

    private void act(Runnable act) {
        refusal.clear();
        try {
            act.run();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
