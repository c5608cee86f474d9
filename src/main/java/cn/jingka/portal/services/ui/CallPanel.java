package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.OwnRequests.Slot;
import cn.jingka.portal.services.RequestView;
import cn.jingka.portal.services.RequestView.Appointment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The call with an adviser: booked, or the times to choose from. */
class CallPanel extends Panel {

    private final transient OwnRequests own;
    private final transient RequestWords words;
    private final String reference;
    private final transient Runnable onDone;
    private final RefusalLine refusal = new RefusalLine();

    CallPanel(RequestView request, OwnRequests own, RequestWords words, Runnable onDone) {
        super(words.say("services.call.title"));
        this.own = own;
        this.words = words;
        this.reference = request.reference();
        this.onDone = onDone;
        request.appointment().ifPresentOrElse(this::booked, this::offer);
    }

    private void booked(Appointment call) {
        Paragraph when = new Paragraph(words.time(call.starts(), call.ends()));
        when.addClassName("call-time");
        add(when, new Paragraph(words.say("services.call.booked", call.adviser(), call.number())));
        Button off = new Button(words.say("services.call.callOff"), event -> act(() -> own.callOff(reference)));
        add(refusal, off);
    }

    private void offer() {
        List<Slot> free = own.free();
        if (free.isEmpty()) {
            add(new Paragraph(words.say("services.call.none")));
            return;
        }
        Select<Slot> times = new Select<>();
        times.setLabel(words.say("services.call.choose"));
        times.setItems(free);
        times.setItemLabelGenerator(slot -> words.time(slot.starts(), slot.ends()));
        TextField number = new TextField(words.say("services.call.number"));
        number.setHelperText(words.say("services.call.number.hint"));
        number.getElement().setAttribute("inputmode", "tel");
        Button book = new Button(words.say("services.call.book"), event -> {
            if (times.isEmpty()) {
                refusal.say(words.say("services.call.chooseFirst"));
            } else {
                act(() -> own.book(reference, times.getValue().id(), number.getValue()));
            }
        });
        Div form = new Div(times, number, refusal, book);
        form.addClassName("service-form");
        add(new Paragraph(words.say("services.call.text")), form);
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            refusal.say(refused);
            return;
        }
        onDone.run();
    }
}
