package cn.jingka.portal.identity.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/** Asks, the first time or where several share the number, for the card and the end of the identity number. */
class CardStep extends SignInStep {

    private final TextField card = new TextField();
    private final TextField documentTail = new TextField();
    private final transient BiConsumer<String, String> given;

    CardStep(BiConsumer<String, String> given) {
        super("identity.card.title", "identity.card.introduction", "identity.card.check");
        this.given = given;
        card.setLabel(getTranslation("identity.card.number"));
        card.setHelperText(getTranslation("identity.card.numberHelp"));
        card.setAllowedCharPattern("[0-9 ]");
        card.setMaxLength(25);
        card.setAutofocus(true);
        card.setId("sign-in-card");
        card.getElement().setProperty("autocomplete", "off");
        keyboard(card, "numeric");
        documentTail.setLabel(getTranslation("identity.card.documentTail"));
        documentTail.setHelperText(getTranslation("identity.card.documentTailHelp"));
        documentTail.setAllowedCharPattern("[0-9A-Za-z]");
        documentTail.setMaxLength(4);
        documentTail.setId("sign-in-document");
        documentTail.getElement().setProperty("autocomplete", "off");
        fields().add(card, documentTail);
        others().add(new Paragraph(getTranslation("identity.card.help")));
    }

    @Override
    protected void goOn() {
        given.accept(card.getValue(), documentTail.getValue());
    }
}
