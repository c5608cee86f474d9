package cn.jingka.portal.identity.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** Asks the browser for a passkey when the button is pressed: browsers want a gesture of the person for it. */
class PasskeyQuestion extends Div {

    private static final String ASK = """
            this.addEventListener('click', async () => {
                try {
                    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse($1));
                    const credential = await navigator.credentials.get({ publicKey });
                    $0.$server.answered(JSON.stringify(credential.toJSON()));
                } catch (refused) {
                    $0.$server.refused();
                }
            })""";

    private transient Consumer<String> answered = given -> {};
    private transient Runnable refused = () -> {};

    /** @param options the request's options in JSON, as WebAuthn Level 3 writes them */
    PasskeyQuestion(Button ask, String options) {
        add(ask);
        ask.getElement().executeJs(ASK, getElement(), options);
    }

    void whenAnswered(Consumer<String> listener) {
        answered = listener;
    }

    void whenRefused(Runnable listener) {
        refused = listener;
    }

    @ClientCallable
    private void answered(String credential) {
        answered.accept(credential);
    }

    @ClientCallable
    private void refused() {
        refused.run();
    }
}
