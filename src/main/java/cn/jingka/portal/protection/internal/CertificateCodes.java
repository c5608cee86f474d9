package cn.jingka.portal.protection.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.person.PersonId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The codes of certificates: 128 bits of an HMAC with the key beside the database, written with the 32 characters that are hard to
 * confuse. Nobody without the key can guess one, and the database keeps hashes alone.
 */
@Component
class CertificateCodes {

    /** Crockford's alphabet: neither I, L, O nor U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private final PersonalDataCipher cipher;

    CertificateCodes(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    String of(PersonId person, int year) {
        BigInteger number = new BigInteger(1, cipher.index("protection.certificate", person + ":" + year));
        StringBuilder code = new StringBuilder();
        for (int place = LENGTH - 1; place >= 0; place--) {
            code.append(ALPHABET.charAt(
                    number.shiftRight(place * BITS).intValue() & ALPHABET.length() - 1));
        }
        return code.toString();
    }

    /** What somebody scanned or typed, in the one form in which codes are made; empty when it can't be a code. */
    static Optional<String> normalized(String typed) {
        String code = typed.replaceAll("[\\s\\u3000-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean possible =
                code.length() == LENGTH && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
        return possible ? Optional.of(code) : Optional.empty();
    }

    static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
