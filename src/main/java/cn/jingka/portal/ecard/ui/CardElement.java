package cn.jingka.portal.ecard.ui;

import cn.jingka.portal.ecard.OwnPhones.Registered;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The card drawn in the browser, where the key is. A static module and not part of the bundle, because the same one
 * runs without a network in a page that the portal did not make.
 */
@Tag("jingka-card")
class CardElement extends Component {

    private static final String PUBLIC_KEY = "event.detail.publicKey";
    private static final String REPLACES = "event.detail.replaces";

    /** @param register gets the public key in base64 and the key that the same phone had before */
    CardElement(SerializableBiConsumer<String, Optional<String>> register, Runnable ask) {
        getElement()
                .addEventListener(
                        "card-register",
                        event -> register.accept(
                                event.getEventData().get(PUBLIC_KEY).asString(),
                                Optional.of(event.getEventData().get(REPLACES).asString())
                                        .filter(key -> !key.isEmpty())))
                .addEventData(PUBLIC_KEY)
                .addEventData(REPLACES);
        getElement().addEventListener("card-ask", event -> ask.run());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://ecard/card-element.js");
    }

    void open(Card card) {
        call("open", card);
    }

    void registered(Registered phone) {
        call(
                "registered",
                new Answer(
                        phone.key(),
                        phone.handle(),
                        Base64.getEncoder().encodeToString(phone.typingKey()),
                        phone.now().toEpochMilli(),
                        phone.until().toEpochMilli()));
    }

    /** @param why already translated */
    void refused(String why) {
        call("refused", why);
    }

    /** Something changed for the member. */
    void changed() {
        call("changed", "");
    }

    /** The module may still be on its way. */
    private void call(String function, Object argument) {
        getElement()
                .executeJs("customElements.whenDefined('jingka-card').then(() => this." + function + "($0))", argument);
    }

    /**
     * @param use a {@link cn.jingka.portal.ecard.CardUse}
     * @param address where the codes' page is, without a slash at the end
     * @param texts what the element says, by key
     */
    record Card(
            String owner,
            String name,
            String tail,
            String use,
            String address,
            String language,
            Map<String, String> texts) {}

    /** @param typingKey in base64 */
    private record Answer(String key, String handle, String typingKey, long now, long until) {}
}
