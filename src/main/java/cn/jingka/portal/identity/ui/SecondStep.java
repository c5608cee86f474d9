package cn.jingka.portal.identity.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for the code of the authenticator, or for a recovery code. */
class SecondStep extends SignInStep {

    private final TextField code;
    private final transient Consumer<String> given;

    private SecondStep(String texts, TextField code, Consumer<String> given) {
        super(texts + ".title", texts + ".introduction", "identity.second.check");
        this.code = code;
        this.given = given;
        code.setLabel(getTranslation(texts + ".label"));
        code.setAutofocus(true);
        fields().add(code);
    }

    static SecondStep totp(Consumer<String> given) {
        return new SecondStep("identity.second.totp", TotpSetUp.codeField(""), given);
    }

    static SecondStep recovery(Consumer<String> given) {
        TextField field = new TextField();
        field.setMaxLength(20);
        field.setId("recovery-code");
        field.getElement().setProperty("autocomplete", "off");
        return new SecondStep("identity.second.recovery", field, given);
    }

    @Override
    protected void goOn() {
        given.accept(code.getValue());
    }
}
