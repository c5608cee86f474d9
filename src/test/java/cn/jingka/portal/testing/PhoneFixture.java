package cn.jingka.portal.testing;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.ecard.OwnPhones;
import cn.jingka.portal.ecard.OwnPhones.Registered;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Members' phones in Java: each registers a key as the portal's page does and makes the codes that the page would show.
 */
@Component
@Profile("test")
public class PhoneFixture {

    private final OwnPhones phones;
    private final Clock clock;

    PhoneFixture(OwnPhones phones, Clock clock) {
        this.phones = phones;
        this.clock = clock;
    }

    /** A registered phone of a member who holds an active card (see {@link MembersFixture#card}). */
    public Phone register(PersonId person) {
        KeyPair pair = newPair();
        return new Phone(register(person, pair, Optional.empty()), pair.getPrivate());
    }

    /** The same phone with a new key in place of the one it had. */
    public Phone registerAgain(PersonId person, Phone before) {
        KeyPair pair = newPair();
        return new Phone(register(person, pair, Optional.of(before.key())), pair.getPrivate());
    }

    public static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Registered register(PersonId person, KeyPair pair, Optional<String> replaces) {
        return ClaimsFixture.asMember(
                person, () -> phones.register(pair.getPublic().getEncoded(), "Android · Chrome", replaces));
    }

    /** A phone that makes codes by the portal's clock. */
    public final class Phone {

        private final Registered registered;
        private final PrivateKey signingKey;

        private Phone(Registered registered, PrivateKey signingKey) {
            this.registered = registered;
            this.signingKey = signingKey;
        }

        public String key() {
            return registered.key();
        }

        public String handle() {
            return registered.handle();
        }

        /** What a counter scans now: the first code of this minute. */
        public String code() {
            return code(0, 0);
        }

        /** @param turn the how-manieth code of this minute, from zero: the next is shown once one was taken */
        public String code(int turn) {
            return code(0, turn);
        }

        /** A well signed code of some minutes ago. */
        public String oldCode(int minutesAgo) {
            return code(-minutesAgo, 0);
        }

        /** A code of the minute signed with another key. */
        public String forgedCode() {
            byte[] fields = fields(slot(0), 0);
            return encoded(fields, sign(newPair().getPrivate(), fields));
        }

        /** What the member reads out: the twelve digits of the first code of this minute. */
        public String typed() {
            return typed(0, 0);
        }

        public String typed(int minutesAgo, int turn) {
            byte[] moment = ByteBuffer.allocate(5)
                    .putInt((int) slot(-minutesAgo))
                    .put((byte) turn)
                    .array();
            long number = Integer.toUnsignedLong(
                    ByteBuffer.wrap(mac("jingka-typed-1", moment)).getInt());
            return registered.handle() + String.format(Locale.ROOT, "%06d", number % 1_000_000);
        }

        /** By which the portal knows that the phone itself asks how it stands. */
        public String proof() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac("jingka-state-1", new byte[0]));
        }

        private byte[] mac(String purpose, byte[] message) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(registered.typingKey(), "HmacSHA256"));
                mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
                return mac.doFinal(message);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private String code(int minutesLater, int turn) {
            byte[] fields = fields(slot(minutesLater), turn);
            return encoded(fields, sign(signingKey, fields));
        }

        private long slot(int minutesLater) {
            return clock.instant().getEpochSecond() / 60 + minutesLater;
        }

        private byte[] fields(long slot, int turn) {
            return ByteBuffer.allocate(14)
                    .put((byte) 1)
                    .put(HexFormat.of().parseHex(registered.key()))
                    .putInt((int) slot)
                    .put((byte) turn)
                    .array();
        }

        private static String encoded(byte[] fields, byte[] signature) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(fields.length + signature.length)
                            .put(fields)
                            .put(signature)
                            .array());
        }

        private static byte[] sign(PrivateKey key, byte[] fields) {
            try {
                Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                signature.initSign(key);
                signature.update("jingka-card-1".getBytes(StandardCharsets.US_ASCII));
                signature.update(fields);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
