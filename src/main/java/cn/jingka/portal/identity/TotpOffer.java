package cn.jingka.portal.identity;

import java.io.Serializable;

/**
 * The secret of a new authenticator. Lives in the server's session and on the screen, until a code shows that it arrived.
 *
 * @param secret to be typed, base32
 * @param address the same to be scanned, {@code otpauth://…}
 */
public record TotpOffer(String secret, String address) implements Serializable {

    /** Says nothing: a secret is not for logs. */
    @Override
    public String toString() {
        return "TotpOffer[]";
    }
}
