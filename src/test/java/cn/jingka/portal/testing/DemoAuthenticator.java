package cn.jingka.portal.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The authenticators of the demonstration's staff. */
public final class DemoAuthenticator {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private DemoAuthenticator() {}

    /** The present code of an account. */
    public static String code(String account) {
        return code(account, 0);
    }

    /** The code so many steps of 30 seconds later. */
    public static String code(String account, int steps) {
        try {
            return code(
                    MessageDigest.getInstance("SHA-1")
                            .digest(("demo-authenticator-" + account).getBytes(StandardCharsets.UTF_8)),
                    steps);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The present code of a secret as it is typed in. */
    public static String codeOf(String secret) {
        try {
            return code(new Base32().decode(secret), 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(byte[] secret, int steps) throws GeneralSecurityException {
        return CODES.generateOneTimePasswordString(
                new SecretKeySpec(secret, CODES.getAlgorithm()),
                Instant.now().plus(CODES.getTimeStep().multipliedBy(steps)));
    }
}
