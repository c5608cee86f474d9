package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Confirmation where money moves: the person types back a figure before the button works. Texts are already translated. */
public class ReadBackDialog extends Dialog {

    /**
     * @param question what is about to happen, with count and amount
     * @param figure what has to be typed, e.g. {@code 1204}
     * @param fieldLabel asks for the figure
     * @param action the button's words, e.g. “确认支付 1,204 笔”
     */
    public ReadBackDialog(
            String title, String question, String figure, String fieldLabel, String action, Runnable onConfirmed) {
        setHeaderTitle(title);
        TextField field = new TextField(fieldLabel);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setWidthFull();
        Button confirm = new Button(action);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setEnabled(false);
        Button back = new Button(getTranslation("common.action.back"), event -> close());
        field.addValueChangeListener(event -> confirm.setEnabled(
                figure.equals(event.getValue().replace(",", "").strip())));
        confirm.addClickListener(event -> {
            close();
            onConfirmed.run();
        });
        add(new Paragraph(question), field);
        getFooter().add(back, confirm);
    }
}
