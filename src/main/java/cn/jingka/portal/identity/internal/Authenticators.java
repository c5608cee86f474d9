package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.RealTime;
import cn.jingka.portal.identity.TotpOffer;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Authenticators of staff: six digits of RFC 6238, a new step every 30 seconds, one step of tolerance to either side. A code
 * counts once: after it no code of its step or an earlier one opens anything, on any node.
 */
@Component
class Authenticators {

    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "京卡门户";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    Authenticators(JdbcClient jdbc, PersonalDataCipher cipher, @RealTime Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    enum Answer {
        RIGHT,
        WRONG,
        /** Right, but it counted already. */
        USED
    }

    TotpOffer offer(String account) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String typed = new Base32().encodeAsString(secret);
        return new TotpOffer(
                typed,
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(encoded(ISSUER), encoded(account), typed, encoded(ISSUER)));
    }

    /**
     * The authenticator counts from now on, in place of the one before.
     *
     * @throws DomainException {@code identity.totp.wrong} when the code doesn't show that the secret arrived
     */
    void keep(String account, TotpOffer offer, String code) {
        byte[] secret = new Base32().decode(offer.secret());
        long step = matching(secret, code).orElseThrow(() -> new DomainException(Kind.INVALID, "identity.totp.wrong"));
        store(account, secret, step);
    }

    void store(String account, byte[] secret, long usedUntil) {
        jdbc.sql("REPLACE INTO totp (account, secret, last_step, set_at) VALUES (:account, :secret, :step, :now)")
                .param("account", account)
                .param("secret", cipher.encrypt(secret, place(account)))
                .param("step", usedUntil)
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    Optional<Instant> since(String account) {
        return jdbc.sql("SELECT set_at FROM totp WHERE account = :account")
                .param("account", account)
                .query((row, number) -> Utc.instant(row, "set_at"))
                .optional();
    }

    /** How often one may try is counted by the caller. */
    Answer check(String account, String code) {
        OptionalLong step =
                secret(account).map(secret -> matching(secret, code)).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Answer.WRONG;
        }
        // Of two who show the same code at the same moment one gets in.
        int counted = jdbc.sql("UPDATE totp SET last_step = :step WHERE account = :account AND last_step < :step")
                .param("step", step.getAsLong())
                .param("account", account)
                .update();
        return counted == 1 ? Answer.RIGHT : Answer.USED;
    }

    /** @return whether there was one */
    boolean forget(String account) {
        return jdbc.sql("DELETE FROM totp WHERE account = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    private Optional<byte[]> secret(String account) {
        return jdbc.sql("SELECT secret FROM totp WHERE account = :account")
                .param("account", account)
                .query(byte[].class)
                .optional()
                .map(stored -> cipher.decryptBytes(stored, place(account)));
    }

    private OptionalLong matching(byte[] secret, String code) {
        byte[] given = code.replace(" ", "").getBytes(StandardCharsets.US_ASCII);
        long now = clock.instant().getEpochSecond() / codes.getTimeStep().toSeconds();
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII), given))
                .findFirst();
    }

    private String code(byte[] secret, long step) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()),
                    Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Not a key of an authenticator", e);
        }
    }

    private static String place(String account) {
        return "totp.secret:" + account;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
