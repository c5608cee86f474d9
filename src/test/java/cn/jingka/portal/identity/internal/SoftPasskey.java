package cn.jingka.portal.identity.internal;

import cn.jingka.portal.identity.PasskeyChallenge;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey, and what a browser makes of its answers. */
final class SoftPasskey {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final ObjectConverter converter = new ObjectConverter();
    private final byte[] id = new byte[16];
    private final KeyPair keys;
    private String origin;
    private boolean ownerChecked = true;
    private long count;

    SoftPasskey(String origin) throws GeneralSecurityException {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
    }

    String id() {
        return URL.encodeToString(id);
    }

    /** A page of somebody else asks. */
    void askedAt(String otherOrigin) {
        origin = otherOrigin;
    }

    void checksItsOwner(boolean checks) {
        ownerChecked = checks;
    }

    /** As if this were a copy made when the count stood there. */
    void countsFrom(long standing) {
        count = standing;
    }

    String create(PasskeyChallenge challenge) throws GeneralSecurityException {
        JsonNode options = new JsonMapper().readTree(challenge.options());
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                hash(options.path("rp").path("id").asString().getBytes(StandardCharsets.UTF_8)),
                (byte) (AuthenticatorData.BIT_AT | flags()),
                count,
                new AttestedCredentialData(
                        AAGUID.ZERO,
                        id,
                        EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256)));
        byte[] attestation = new AttestationObjectConverter(converter)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"attestationObject":"%2$s","clientDataJSON":"%3$s","transports":["internal"]}}
                """.formatted(id(), URL.encodeToString(attestation), URL.encodeToString(client("create", options)));
    }

    String show(PasskeyChallenge challenge) throws GeneralSecurityException {
        JsonNode options = new JsonMapper().readTree(challenge.options());
        count++;
        byte[] data = new AuthenticatorDataConverter(converter)
                .convert(new AuthenticatorData<>(
                        hash(options.path("rpId").asString().getBytes(StandardCharsets.UTF_8)), flags(), count));
        byte[] client = client("get", options);
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(data);
        signed.writeBytes(hash(client));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.toByteArray());
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"authenticatorData":"%2$s","clientDataJSON":"%3$s","signature":"%4$s"}}
                """.formatted(
                id(), URL.encodeToString(data), URL.encodeToString(client), URL.encodeToString(signature.sign()));
    }

    private byte flags() {
        return (byte) (AuthenticatorData.BIT_UP | (ownerChecked ? AuthenticatorData.BIT_UV : 0));
    }

    private byte[] client(String act, JsonNode options) {
        return """
                {"type":"webauthn.%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(act, options.path("challenge").asString(), origin).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hash(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
