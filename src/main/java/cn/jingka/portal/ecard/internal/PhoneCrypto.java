package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.error.DomainException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The two ways in which a phone vouches for a code: a signature (ECDSA, P-256, SHA-256) and a keyed digest for typing.
 */
final class PhoneCrypto {

    private static final byte[] SIGNED_FOR = "jingka-card-1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TYPED_FOR = "jingka-typed-1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STATE_FOR = "jingka-state-1".getBytes(StandardCharsets.US_ASCII);
    private static final String MAC = "HmacSHA256";
    private static final int P256_BITS = 256;
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final int TYPED_VALUES = 1_000_000;

    private PhoneCrypto() {}

    /**
     * Refuses what is no point of P-256.
     *
     * @throws DomainException {@code ecard.register.key}
     */
    static void check(byte[] publicKey) {
        try {
            ECPublicKey key = read(publicKey);
            if (!onP256(key)) {
                throw new DomainException(DomainException.Kind.MALFORMED, "ecard.register.key");
            }
        } catch (InvalidKeySpecException e) {
            throw new DomainException(e, DomainException.Kind.MALFORMED, "ecard.register.key");
        }
    }

    static boolean signed(ShownCode.Scanned code, byte[] publicKey) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(read(publicKey));
            signature.update(SIGNED_FOR);
            signature.update(code.signed());
            return signature.verify(code.signature());
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A registered key can't be used", e);
        }
    }

    /** Whether the digits are those of the slot and turn, compared in constant time. */
    static boolean typed(String check, byte[] typingKey, long slot, int turn) {
        return MessageDigest.isEqual(
                check.getBytes(StandardCharsets.US_ASCII),
                digits(typingKey, slot, turn).getBytes(StandardCharsets.US_ASCII));
    }

    private static String digits(byte[] typingKey, long slot, int turn) {
        byte[] moment =
                ByteBuffer.allocate(5).putInt((int) slot).put((byte) turn).array();
        int first = ByteBuffer.wrap(mac(typingKey, TYPED_FOR, moment)).getInt();
        return String.format(Locale.ROOT, "%06d", Integer.remainderUnsigned(first, TYPED_VALUES));
    }

    /** Whether the phone itself asks for its state, and not somebody who read its key's name from a code. */
    static boolean proven(String proof, byte[] typingKey) {
        String expected =
                Base64.getUrlEncoder().withoutPadding().encodeToString(mac(typingKey, STATE_FOR, new byte[0]));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), proof.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] typingKey, byte[] purpose, byte[] message) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(typingKey, MAC));
            mac.update(purpose);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + MAC, e);
        }
    }

    private static ECPublicKey read(byte[] publicKey) throws InvalidKeySpecException {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicKey));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java knows no elliptic curves", e);
        }
    }

    private static boolean onP256(ECPublicKey key) {
        ECParameterSpec curve = key.getParams();
        ECPoint point = key.getW();
        if (curve.getCurve().getField().getFieldSize() != P256_BITS
                || !curve.getOrder().equals(P256_ORDER)
                || point.equals(ECPoint.POINT_INFINITY)) {
            return false;
        }
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.modPow(BigInteger.valueOf(3), p)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB())
                .mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.multiply(y).mod(p).equals(right);
    }
}
