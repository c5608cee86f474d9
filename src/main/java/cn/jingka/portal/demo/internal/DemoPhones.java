package cn.jingka.portal.demo.internal;

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
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Members' phones: each registers a key of its own and signs codes, as the portal's page does on a real one. Nothing of the check
 * is left out; the key is taken off when the phone is put away.
 */
@Component
@Profile("demo")
class DemoPhones {

    private static final String DEVICE = "演示手机";
    private static final byte VERSION = 1;
    private static final int FIELDS = 14;
    private static final int SECONDS_A_CODE = 60;

    private final OwnPhones phones;
    private final Clock clock;

    DemoPhones(OwnPhones phones, Clock clock) {
        this.phones = phones;
        this.clock = clock;
    }

    Phone takeOut(DemoMember member) {
        KeyPair pair = newPair();
        Registered registered =
                member.acting().call(() -> phones.register(pair.getPublic().getEncoded(), DEVICE, Optional.empty()));
        return new Phone(member, registered.key(), pair.getPrivate());
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A phone in the member's hand; closing it ends its key. */
    final class Phone implements AutoCloseable {

        private final DemoMember member;
        private final String key;
        private final PrivateKey signingKey;
        private byte turn;

        private Phone(DemoMember member, String key, PrivateKey signingKey) {
            this.member = member;
            this.key = key;
            this.signingKey = signingKey;
        }

        /** The code shown now; the next one differs, also within the same minute. */
        String code() {
            byte[] fields = ByteBuffer.allocate(FIELDS)
                    .put(VERSION)
                    .put(HexFormat.of().parseHex(key))
                    .putInt((int) (clock.instant().getEpochSecond() / SECONDS_A_CODE))
                    .put(turn++)
                    .array();
            byte[] signature = sign(fields);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(fields.length + signature.length)
                            .put(fields)
                            .put(signature)
                            .array());
        }

        private byte[] sign(byte[] fields) {
            try {
                Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                signature.initSign(signingKey);
                signature.update("jingka-card-1".getBytes(StandardCharsets.US_ASCII));
                signature.update(fields);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            member.acting().call(() -> {
                phones.remove(key);
                return key;
            });
        }
    }
}
