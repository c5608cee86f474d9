package cn.jingka.portal.identity.ui;

import cn.jingka.portal.identity.TotpOffer;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** How an authenticator takes the secret, and the field for the code that shows it did. */
class TotpSetUp extends Composite<Div> {

    private static final int GROUP = 4;

    private final TextField code;

    TotpSetUp(TotpOffer offer) {
        code = codeField(getTranslation("identity.totp.first"));
        Code typed = new Code(offer.secret().replaceAll("(.{" + GROUP + "})(?!$)", "$1 "));
        typed.addClassName("typed-secret");
        OrderedList steps = new OrderedList(
                new ListItem(new Paragraph(getTranslation("identity.totp.app"))),
                new ListItem(
                        new Paragraph(getTranslation("identity.totp.scan")),
                        new QrPicture(offer.address(), getTranslation("identity.totp.picture")),
                        new Paragraph(getTranslation("identity.totp.type")),
                        typed),
                new ListItem(new Paragraph(getTranslation("identity.totp.show")), code));
        steps.addClassName("totp-steps");
        getContent().add(steps);
    }

    String code() {
        return code.getValue();
    }

    /** A field for six digits, for every place that asks for them. */
    static TextField codeField(String label) {
        TextField field = new TextField(label);
        field.setAllowedCharPattern("[0-9]");
        field.setMaxLength(6);
        field.setId("totp-code");
        field.addClassName("sign-in-code");
        field.getElement().setProperty("autocomplete", "one-time-code");
        SignInStep.keyboard(field, "numeric");
        return field;
    }
}
