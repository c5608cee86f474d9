package cn.jingka.portal.services.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** A button whose act is explained and confirmed first. */
class Confirmed extends Button {

    /** @param key its words; {@code key.meaning} says what will happen, {@code key.confirm} stands on the button that does it */
    Confirmed(String key, RequestWords words, Runnable onConfirmed) {
        super(words.say(key));
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader(words.say(key));
        sure.setText(words.say(key + ".meaning"));
        sure.setConfirmText(words.say(key + ".confirm"));
        sure.setCancelable(true);
        sure.setCancelText(words.say("common.action.back"));
        sure.addConfirmListener(event -> onConfirmed.run());
        addClickListener(event -> sure.open());
    }
}
