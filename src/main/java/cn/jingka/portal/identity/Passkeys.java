package cn.jingka.portal.identity;

import java.time.Instant;
import java.util.List;

/** The passkeys of whoever is signed in. Every method takes the owner from the sign-in. */
public interface Passkeys {

    /** Whether browsers can keep passkeys for this portal: its public address has a name and is reached by TLS. */
    boolean possible();

    /** The oldest first. */
    List<Passkey> own();

    /** Asks for a new one, other than those that are there. */
    PasskeyChallenge askNew();

    /**
     * Keeps a new one.
     *
     * @param answer what the browser returned, JSON
     * @param name 1 to 60 characters
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.passkey.notAdded}, {@code identity.passkey.name},
     *     {@code identity.passkey.tooMany}, {@code common.error.signInAgain}
     */
    void add(PasskeyChallenge challenge, String answer, String name);

    /** @throws cn.jingka.portal.common.error.DomainException {@code identity.passkey.unknown}, {@code identity.passkey.name} */
    void rename(String id, String name);

    /**
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.passkey.unknown}, {@code identity.factors.last} when
     *     a member of staff would be left without a second factor, {@code common.error.signInAgain}
     */
    void remove(String id);

    /**
     * @param id the credential's, in base64url
     * @param synced kept by a provider on several devices, as against one device only
     * @param copied a copy of it was noticed; it opens nothing any more
     */
    record Passkey(String id, String name, Instant added, Instant lastUsed, boolean synced, boolean copied) {}
}
