package cn.jingka.portal.support.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The desk's keys, shown on “?”; single keys can be switched off, for who dictates or touches the keyboard by accident. */
class DeskHelp extends Section {

    private static final List<String> KEYS = List.of("sections", "e", "f", "p", "l", "n", "b", "t", "o", "q", "help");

    DeskHelp() {
        addClassNames("panel", "desk-help");
        setVisible(false);
        Div keys = new Div();
        keys.addClassName("desk-keys");
        KEYS.forEach(key -> {
            Span name = new Span(getTranslation("support.desk.key." + key + ".name"));
            name.addClassName("key");
            Div line = new Div(name, new Span(getTranslation("support.desk.key." + key)));
            line.addClassName("desk-key");
            keys.add(line);
        });
        Button onOff = new Button(getTranslation("support.desk.keys.onOff"));
        onOff.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        onOff.getElement().setAttribute("data-keys-switch", true);
        Paragraph hint = new Paragraph(getTranslation("support.desk.keys.hint"));
        hint.addClassName("soft");
        add(new H2(getTranslation("support.desk.help")), keys, hint, onOff);
    }

    void toggle() {
        setVisible(!isVisible());
    }
}
