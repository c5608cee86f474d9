package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.members.ContactChange;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;

/** Another mobile number: the number and where the code goes, then the code. For the member, and for an agent who types for the caller. */
class NumberForm extends Div {

    private enum CodeTo {
        OLD,
        NEW
    }

    private final transient ContactChange change;
    private final transient Runnable onChanged;
    private final RefusalLine refusal = new RefusalLine();
    private final TextField number = new TextField(getTranslation("members.number.new"));
    private final RadioButtonGroup<CodeTo> codeTo = new RadioButtonGroup<>(getTranslation("members.number.codeTo"));
    private final TextField document = new TextField(getTranslation("members.number.document"));
    private final TextField card = new TextField(getTranslation("members.number.card"));
    private final TextField code = new TextField(getTranslation("members.number.codeLabel"));

    NumberForm(ContactChange change, Runnable onChanged) {
        this.change = change;
        this.onChanged = onChanged;
        addClassNames("number-form", "page-parts");
        number.setAllowedCharPattern("[0-9+ -]");
        number.setAutofocus(true);
        codeTo.setItemLabelGenerator(to -> getTranslation("members.number.codeTo." + to));
        document.setMaxLength(4);
        document.setAllowedCharPattern("[0-9A-Za-z]");
        card.setMaxLength(4);
        card.setAllowedCharPattern("[0-9]");
        code.setMaxLength(6);
        code.setAllowedCharPattern("[0-9]");
        code.getElement().setProperty("autocomplete", "one-time-code");
        codeTo.addValueChangeListener(event -> showProof());
        ask();
    }

    private void ask() {
        boolean old = change.oldNumberWorks();
        codeTo.setItems(old ? CodeTo.values() : new CodeTo[] {CodeTo.NEW});
        codeTo.setValue(old ? CodeTo.OLD : CodeTo.NEW);
        showProof();
        Div proof = new Div(document, card);
        proof.addClassName("form-columns");
        show(
                new Paragraph(getTranslation(old ? "members.number.text" : "members.number.textNoOld")),
                primary("members.number.send", this::send),
                number,
                codeTo,
                proof);
    }

    private void showProof() {
        boolean needed = codeTo.getValue() == CodeTo.NEW;
        document.setVisible(needed);
        card.setVisible(needed);
    }

    private void send() {
        MobileNumber wanted = MobileNumber.parse(number.getValue());
        if (codeTo.getValue() == CodeTo.OLD) {
            change.codeToOldNumber(wanted);
        } else {
            change.codeToNewNumber(wanted, document.getValue(), card.getValue());
        }
        code.clear();
        show(
                new Paragraph(getTranslation("members.number.sent." + codeTo.getValue(), wanted.masked())),
                primary("members.number.confirm", () -> confirm(wanted)),
                code);
        Button other = new Button(getTranslation("members.number.back"), event -> ask());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        add(other);
        code.focus();
    }

    private void confirm(MobileNumber wanted) {
        change.confirm(wanted, code.getValue());
        onChanged.run();
    }

    private void show(Paragraph text, Button next, Component... fields) {
        removeAll();
        refusal.clear();
        Panel panel = new Panel(text);
        panel.add(fields);
        panel.add(refusal, next);
        add(panel);
    }

    private Button primary(String key, Runnable act) {
        Button button = new Button(getTranslation(key), event -> attempt(act));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        return button;
    }

    private void attempt(Runnable act) {
        refusal.clear();
        try {
            act.run();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
