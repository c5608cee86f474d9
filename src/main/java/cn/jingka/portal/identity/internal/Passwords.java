package cn.jingka.portal.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords. Machines send theirs with every call, so a pair of password and hash that was found to match
 * is remembered for a few minutes: as a fingerprint under a key that only this process has. A changed password has another
 * hash and is never found there.
 */
@Component
class Passwords {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 1_000;
    private static final int GENERATED_LENGTH = 16;
    /** Without characters that are mistaken for one another when read out. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(10)));
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> verified = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final String unknownAccountHash;
    private final Clock clock;

    Passwords(Clock clock) {
        this.clock = clock;
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.unknownAccountHash = encoder.encode(generate());
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        String fingerprint = fingerprint(password, hash);
        Instant until = verified.get(fingerprint);
        if (until != null && until.isAfter(clock.instant())) {
            return true;
        }
        boolean matches = encoder.matches(password, hash);
        if (matches) {
            if (verified.size() >= MOST_REMEMBERED) {
                verified.clear();
            }
            verified.put(fingerprint, clock.instant().plus(REMEMBERED));
        }
        return matches;
    }

    /** Takes as long as a real comparison, so that time doesn't tell whether an account exists. */
    void compareWithNothing(String password) {
        encoder.matches(password, unknownAccountHash);
    }

    final String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    private String fingerprint(String password, String hash) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + key.getAlgorithm(), e);
        }
    }
}
