package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.identity.PasskeyChallenge;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the browser's passkeys asked; not shown where the browser has none. */
class PasskeyButton extends Button {

    /** What the browser's module is asked for. */
    enum Wish {
        CREATE("create"),
        SHOW("get");

        private final String function;

        Wish(String function) {
            this.function = function;
        }
    }

    private static final String NONE = """
            const passkeys = await import($0);
            if (!passkeys.supported()) {
                this.hidden = true;
            }""";

    private static final JsonMapper JSON = new JsonMapper();

    private final Wish wish;
    private final transient SerializableSupplier<PasskeyChallenge> question;
    private final transient BiConsumer<PasskeyChallenge, String> answered;
    private final transient Consumer<DomainException> refused;

    /**
     * @param answered gets the question, which counts no second time, and what the browser returned
     * @param refused gets what the browser, or the other two, refused
     */
    PasskeyButton(
            String text,
            Wish wish,
            SerializableSupplier<PasskeyChallenge> question,
            BiConsumer<PasskeyChallenge, String> answered,
            Consumer<DomainException> refused) {
        super(text);
        this.wish = wish;
        this.question = question;
        this.answered = answered;
        this.refused = refused;
        setIcon(VaadinIcon.KEY.create());
        addClassName("passkey-button");
        addClickListener(click -> ask());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("return (async () => {" + NONE + "})()", module());
    }

    private void ask() {
        attempt(() -> {
            PasskeyChallenge challenge = question.get();
            getElement()
                    .executeJs(
                            "return import($0).then(passkeys => passkeys[$1](JSON.parse($2)))",
                            module(),
                            wish.function,
                            challenge.options())
                    .then(String.class, given -> attempt(() -> take(challenge, given)));
        });
    }

    private void take(PasskeyChallenge challenge, String given) {
        JsonNode answer = JSON.readTree(given);
        if (answer.has("answer")) {
            answered.accept(challenge, answer.get("answer").asString());
        } else {
            throw new DomainException(Kind.INVALID, key(answer.path("problem").asString("")));
        }
    }

    /** The names are those of DOMException; most often somebody closed the browser's own dialog. */
    private String key(String problem) {
        return switch (problem) {
            case "InvalidStateError" -> "identity.passkey.known";
            case "NotAllowedError", "AbortError" -> "identity.passkey.cancelled";
            default -> wish == Wish.CREATE ? "identity.passkey.notAdded" : "identity.passkey.wrong";
        };
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (DomainException refusal) {
            refused.accept(refusal);
        }
    }

    /** A static module and not part of the bundle; the address is absolute, whatever page imports it. */
    private static String module() {
        return VaadinServletRequest.getCurrent().getContextPath() + "/identity/passkeys.js";
    }
}
