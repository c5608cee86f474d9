package cn.jingka.portal.identity.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for the mobile number on record. */
class PhoneStep extends SignInStep {

    private final TextField number = new TextField();
    private final transient Consumer<String> asked;

    /** @param passkeys the button for those who have one, where it is possible */
    PhoneStep(Consumer<String> asked, Optional<PasskeyButton> passkeys) {
        super("identity.phone.title", "identity.phone.introduction", "identity.phone.send");
        this.asked = asked;
        number.setLabel(getTranslation("identity.phone.number"));
        number.setAutocomplete(Autocomplete.TEL);
        number.setAutofocus(true);
        number.setMaxLength(20);
        number.setId("sign-in-phone");
        keyboard(number, "tel");
        fields().add(number);
        passkeys.ifPresent(others()::add);
        others().add(
                        new Details(
                                getTranslation("identity.phone.noNumber"),
                                new Paragraph(getTranslation("identity.phone.noNumberHelp"))),
                        new RouterLink(getTranslation("identity.phone.staff"), StaffSignInView.class));
    }

    @Override
    protected void goOn() {
        asked.accept(number.getValue());
    }
}
