package cn.jingka.portal.ecard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The phones on which the signed-in member shows the card; the person is the actor, never a parameter. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnPhones {

    /**
     * The cookie by which a browser's key is known when its user signs out: it ends with that, as the next one to use
     * it may be another.
     */
    String COOKIE = "JINGKA_CARD";

    /** The card to be shown, or why it can't be. */
    ShownCard card();

    /**
     * Registers a phone's key for a day; the key is bound to the member's present card.
     *
     * @param publicKey an ECDSA key on P-256 as SubjectPublicKeyInfo
     * @param device how the list calls the phone
     * @param replaces the key that the same phone had before; ends with this
     * @throws cn.jingka.portal.common.error.DomainException when the key can't be read, the card is not in use, as many
     *     phones as allowed are registered, or phones were registered too often within a day
     */
    Registered register(byte[] publicKey, String device, Optional<String> replaces);

    /** The phones registered now, the latest first. */
    List<Phone> list();

    /**
     * Ends a phone's key at once.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the member has no such phone
     */
    void remove(String key);

    /**
     * @param owner names the member to the phone, which so notices that somebody else signed in; says nothing to
     *     anybody else
     * @param maskedName {@code 王*}, as strangers see it
     * @param tail the card's last four digits; empty without a card
     */
    record ShownCard(String owner, String maskedName, Optional<String> tail, CardUse use) {}

    /** @param key names the phone, sixteen hexadecimal digits */
    record Phone(String key, String device, Instant registeredAt, Instant until) {}

    /**
     * What the phone needs to make codes.
     *
     * @param handle the first half of the typed code
     * @param typingKey the secret of the second half; handed over once
     */
    record Registered(String key, String handle, byte[] typingKey, Instant now, Instant until) {

        @Override
        public String toString() {
            return "Registered[" + key + "]";
        }
    }
}
