package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.identifier.MobileNumber;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks for the code that was sent. */
class CodeStep extends SignInStep {

    private final TextField code = new TextField();
    private final transient Consumer<String> given;

    CodeStep(MobileNumber number, Duration untilResend, Consumer<String> given, Runnable resend, Runnable otherNumber) {
        super("identity.code.title", "identity.code.introduction", "identity.code.check", number.masked());
        this.given = given;
        code.setLabel(getTranslation("identity.code.label"));
        code.setAllowedCharPattern("[0-9]");
        code.setMaxLength(6);
        code.setAutofocus(true);
        code.setId("sign-in-code");
        code.addClassName("sign-in-code");
        code.getElement().setProperty("autocomplete", "one-time-code");
        keyboard(code, "numeric");
        fields().add(code);
        others().add(
                        resendButton(untilResend, resend),
                        quietButton("identity.code.otherNumber", otherNumber),
                        new Paragraph(getTranslation("identity.code.help")));
    }

    @Override
    protected void goOn() {
        given.accept(code.getValue());
    }

    /** The browser holds the button back for the while; the server refuses too early a wish in any case. */
    private Button resendButton(Duration untilResend, Runnable resend) {
        Button button = quietButton("identity.code.resend", resend);
        button.setId("sign-in-resend");
        if (untilResend.isPositive()) {
            button.getElement()
                    .executeJs("this.disabled = true; setTimeout(() => { this.disabled = false; }, $0)", (double)
                            untilResend.toMillis());
        }
        return button;
    }

    private Button quietButton(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> attempt(action));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
