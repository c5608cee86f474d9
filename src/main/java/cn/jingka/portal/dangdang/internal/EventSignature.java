package cn.jingka.portal.dangdang.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature under one of Dangdang's calls: {@code sha256=} and the HMAC over {@code timestamp.event.body} in
 * hexadecimal.
 */
final class EventSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private EventSignature() {}

    static boolean matches(String given, String secret, String timestamp, String event, byte[] body) {
        byte[] expected = of(secret, timestamp, event, body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }

    static String of(String secret, String timestamp, String event, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            signed.writeBytes((timestamp + "." + event + ".").getBytes(StandardCharsets.UTF_8));
            signed.writeBytes(body);
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(signed.toByteArray()));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, everyJavaHasIt);
        }
    }
}
