package cn.jingka.portal.identity.ui;

import cn.jingka.portal.identity.PasskeyChallenge;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.function.BiConsumer;

/** Asks for a passkey, or for a new one. */
class PasskeyStep extends SignInStep {

    PasskeyStep(
            String texts,
            PasskeyButton.Wish wish,
            SerializableSupplier<PasskeyChallenge> question,
            BiConsumer<PasskeyChallenge, String> answered) {
        super(texts + ".title", texts + ".introduction");
        PasskeyButton button =
                new PasskeyButton(getTranslation(texts + ".ask"), wish, question, answered, this::refuse);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassName("sign-in-next");
        fields().add(button);
    }
}
