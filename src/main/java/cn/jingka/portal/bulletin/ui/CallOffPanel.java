package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.SignUpDesk;
import cn.jingka.portal.bulletin.SignUpDesk.Event;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Calls an event off, with the words that everybody who signed up will read. */
class CallOffPanel extends Panel {

    private static final int LONGEST = 200;

    private final transient SignUpDesk desk;
    private final transient Event event;
    private final transient Runnable done;
    private final TextArea why = new TextArea();
    private final RefusalLine refusal = new RefusalLine();

    CallOffPanel(SignUpDesk desk, Event event, Runnable done) {
        super();
        this.desk = desk;
        this.event = event;
        this.done = done;
        addClassName("call-off");
        why.setLabel(getTranslation("bulletin.callOff.why"));
        why.setHelperText(getTranslation("bulletin.callOff.why.hint"));
        why.setMaxLength(LONGEST);
        add(
                new H2(getTranslation("bulletin.callOff.title")),
                new Paragraph(getTranslation("bulletin.callOff.text")),
                why,
                refusal,
                new Button(getTranslation("bulletin.callOff.act"), click -> confirm()));
    }

    private void confirm() {
        refusal.clear();
        int told = event.attendance().taken() + event.attendance().waiting();
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("bulletin.callOff.confirm"),
                getTranslation(
                        "bulletin.callOff.confirm.text", event.content().title().in(getLocale()), Formats.count(told)),
                getTranslation("bulletin.callOff.act"),
                click -> callOff());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("bulletin.callOff.keep"));
        dialog.open();
    }

    private void callOff() {
        try {
            desk.callOff(event.notice(), why.getValue());
            done.run();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
