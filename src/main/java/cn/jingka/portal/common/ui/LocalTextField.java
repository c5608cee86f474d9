package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.i18n.LocalText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Optional;

/** A text in both languages, side by side where there is room; gaps are allowed, see {@link LocalText#complete()}. */
public class LocalTextField extends Div {

    private final TextFieldBase<?, String> zh;
    private final TextFieldBase<?, String> en;

    private LocalTextField(String label, TextFieldBase<?, String> zh, TextFieldBase<?, String> en) {
        this.zh = zh;
        this.en = en;
        addClassName("local-text");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        zh.setLabel(getTranslation("common.text.zh", label));
        zh.getElement().setAttribute("lang", "zh-CN");
        en.setLabel(getTranslation("common.text.en", label));
        en.getElement().setAttribute("lang", "en");
        add(zh, en);
    }

    /** One line each. */
    public static LocalTextField line(String label) {
        return new LocalTextField(label, new TextField(), new TextField());
    }

    /** Several lines each. */
    public static LocalTextField area(String label) {
        return new LocalTextField(label, area(), area());
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setMinRows(3);
        return area;
    }

    public LocalTextField show(LocalText text) {
        zh.setValue(text.zh());
        en.setValue(text.en());
        return this;
    }

    /** What stands in the fields, blanks around it left out. */
    public LocalText read() {
        return new LocalText(zh.getValue().strip(), en.getValue().strip());
    }

    /** The same, or nothing when both fields are blank. */
    public Optional<LocalText> typed() {
        return Optional.of(read()).filter(text -> !text.isEmpty());
    }
}
