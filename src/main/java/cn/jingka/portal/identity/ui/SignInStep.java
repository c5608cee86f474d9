package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;

/** One question of the sign-in: what is asked, the fields, what went wrong, and the one button that goes on. */
abstract class SignInStep extends Section {

    private final Div fields = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button next = new Button();
    private final Div others = new Div();

    SignInStep(String titleKey, String introductionKey, String nextKey, Object... introductionArguments) {
        addClassName("sign-in-step");
        fields.addClassName("sign-in-fields");
        problem.addClassName("sign-in-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        others.addClassName("sign-in-others");
        next.setText(getTranslation(nextKey));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClassName("sign-in-next");
        next.setDisableOnClick(true);
        // Leaving the field first sends what stands in it, however quickly the key follows the last character.
        next.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        next.addClickListener(click -> attempt());
        add(
                new H1(getTranslation(titleKey)),
                new Paragraph(getTranslation(introductionKey, introductionArguments)),
                fields,
                problem,
                next,
                others);
    }

    /** A step that has its own way on in place of the button. */
    SignInStep(String titleKey, String introductionKey) {
        this(titleKey, introductionKey, "identity.second.check");
        next.setVisible(false);
    }

    /** Does what the button says; a refusal is shown in its place. */
    protected void goOn() {}

    /** Another way, beneath the button. */
    final void other(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> attempt(action));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        others.add(button);
    }

    final Div fields() {
        return fields;
    }

    /** What stands beneath the button: other ways, and help. */
    final Div others() {
        return others;
    }

    /** Which keys a phone offers: {@code tel} or {@code numeric}. The field has its input only once it is drawn. */
    static void keyboard(TextField field, String mode) {
        field.getElement()
                .executeJs("this.updateComplete.then(() => this.inputElement.setAttribute('inputmode', $0))", mode);
    }

    final void attempt(Runnable action) {
        problem.setVisible(false);
        try {
            action.run();
        } catch (DomainException refusal) {
            refuse(refusal);
        }
    }

    final void refuse(DomainException refusal) {
        problem.setText(getTranslation(refusal.key(), refusal.arguments().toArray()));
        problem.setVisible(true);
    }

    private void attempt() {
        try {
            attempt(this::goOn);
        } finally {
            next.setEnabled(true);
        }
    }
}
