package cn.jingka.portal.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a browser is asked to have answered by a passkey. It stays with the server and is answered once.
 *
 * @param options for {@code navigator.credentials}, JSON as WebAuthn Level 3 writes it
 * @param asked what the answer is checked against
 * @param until after that no answer counts
 */
public record PasskeyChallenge(String options, Serializable asked, Instant until) implements Serializable {

    /** Says nothing: a challenge is not for logs. */
    @Override
    public String toString() {
        return "PasskeyChallenge[until=" + until + "]";
    }
}
