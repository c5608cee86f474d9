package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.Calls;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Starts a call by hand: where no telephone system hands it over, or its line is down. */
class StartPanel extends Composite<Panel> {

    private final transient Calls calls;
    private final Runnable started;
    private final TextField number = new TextField(getTranslation("support.start.number"));
    private final RefusalLine refusal = new RefusalLine();

    StartPanel(Calls calls, Runnable started) {
        this.calls = calls;
        this.started = started;
        number.setHelperText(getTranslation("support.start.number.help"));
        number.setAutofocus(true);
        number.setValueChangeMode(ValueChangeMode.EAGER);
        number.addKeyDownListener(Key.ENTER, event -> start());
        Button start = new Button(getTranslation("support.start.start"), event -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClickShortcut(Key.F2);
        start.setTooltipText("F2");
        Div line = new Div(number, start);
        line.addClassName("call-line");
        getContent().add(new Paragraph(getTranslation("support.start.text")), line, refusal);
    }

    private void start() {
        refusal.clear();
        try {
            calls.start(number.getValue());
            started.run();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
