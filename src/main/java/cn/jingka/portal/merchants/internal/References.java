package cn.jingka.portal.merchants.internal;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Names that nobody guesses from another: for uses, in letters that are not mistaken for one another, and for checks.
 */
@Component
class References {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int SECRET_BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    /** A use's reference, e.g. {@code 7K3M9QXP2T}. */
    String next() {
        StringBuilder reference = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }

    String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
