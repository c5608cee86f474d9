package cn.jingka.portal.identity.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.RealTime;
import cn.jingka.portal.identity.PasskeyChallenge;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What passes between the portal and a browser's passkeys, by Spring Security's WebAuthn. Its filters aren't used: the screens
 * carry question and answer over their own connection, so a question never leaves the session that asked it.
 */
@Component
class PasskeyCeremonies {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremonies.class);
    /** In the authenticator data behind the hash of the portal's name and the flags (WebAuthn 6.1). */
    private static final int COUNT_AT = 33;

    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(5);
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> NEW =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final WebAuthnRelyingPartyOperations portal;
    private final PasskeyOwners owners;
    private final PasskeyStore store;
    private final PeopleByAccount people;
    private final AuditTrail trail;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremonies(
            WebAuthnRelyingPartyOperations portal,
            PasskeyOwners owners,
            PasskeyStore store,
            PeopleByAccount people,
            AuditTrail trail,
            @RealTime Clock clock) {
        this.portal = portal;
        this.owners = owners;
        this.store = store;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** Asks for a new passkey of this person, other than those that are there. */
    PasskeyChallenge askNew(Actor owner) {
        owners.know(owner.account());
        var options = portal.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(authenticated(owner)));
        return challenge(json.writeValueAsString(named(options, owner)), options);
    }

    /** Asks for a passkey of this person, or for any. */
    PasskeyChallenge ask(Optional<Actor> owner) {
        var options = portal.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                owner.map(PasskeyCeremonies::authenticated).orElse(null)));
        return challenge(json.writeValueAsString(options), options);
    }

    /**
     * Keeps a new passkey.
     *
     * @throws DomainException {@code identity.passkey.notAdded}
     */
    void keep(PasskeyChallenge challenge, String answer, String label) {
        if (!(challenge.asked() instanceof PublicKeyCredentialCreationOptions options) || late(challenge)) {
            throw new DomainException(Kind.INVALID, "identity.passkey.notAdded");
        }
        try {
            portal.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(json.readValue(answer, NEW), label)));
        } catch (WebAuthnException | IllegalArgumentException | JacksonException e) {
            throw new DomainException(e, Kind.INVALID, "identity.passkey.notAdded");
        }
    }

    /**
     * @return the account of the passkey that answered
     * @throws DomainException {@code identity.passkey.wrong}, {@code identity.passkey.copied}
     */
    String answeredBy(PasskeyChallenge challenge, String answer) {
        if (!(challenge.asked() instanceof PublicKeyCredentialRequestOptions options) || late(challenge)) {
            throw new DomainException(Kind.INVALID, "identity.passkey.wrong");
        }
        try {
            return answeredBy(options, json.readValue(answer, SHOWN));
        } catch (WebAuthnException | IllegalArgumentException | JacksonException e) {
            LOG.info("An answer of a passkey was refused: {}", e.getClass().getSimpleName());
            throw new DomainException(e, Kind.INVALID, "identity.passkey.wrong");
        }
    }

    private String answeredBy(
            PublicKeyCredentialRequestOptions options, PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        if (store.copied(shown.getRawId())) {
            throw new DomainException(Kind.FORBIDDEN, "identity.passkey.copied");
        }
        CredentialRecord known = store.findByCredentialId(shown.getRawId());
        try {
            String account = portal.authenticate(new RelyingPartyAuthenticationRequest(options, shown))
                    .getName();
            // Spring Security holds the count against that of the registration only, not against the last use's.
            requireCountedOn(known.getSignatureCount(), count(shown));
            return account;
        } catch (MaliciousCounterValueException e) {
            store.markCopied(shown.getRawId(), clock.instant());
            Actor owner = people.find(
                            owners.findById(known.getUserEntityUserId()).getName())
                    .orElse(Actor.PORTAL);
            trail.record(owner, "identity.trail.passkeyCopied", owner.person(), "");
            throw new DomainException(e, Kind.FORBIDDEN, "identity.passkey.copied");
        }
    }

    /** Each use counts up, where a device counts at all; a count that was passed already comes from a second holder. */
    private static void requireCountedOn(long before, long now) {
        if ((before > 0 || now > 0) && now <= before) {
            throw new MaliciousCounterValueException("The count of a passkey went backwards", before, now);
        }
    }

    private static long count(PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        byte[] data = shown.getResponse().getAuthenticatorData().getBytes();
        return Integer.toUnsignedLong(ByteBuffer.wrap(data).getInt(COUNT_AT));
    }

    private boolean late(PasskeyChallenge challenge) {
        return clock.instant().isAfter(challenge.until());
    }

    private PasskeyChallenge challenge(String shown, Serializable asked) {
        return new PasskeyChallenge(shown, asked, clock.instant().plus(TIME_TO_ANSWER));
    }

    private static Authentication authenticated(Actor owner) {
        return UsernamePasswordAuthenticationToken.authenticated(owner, null, List.of());
    }

    /** Under the account's own name nobody would find their passkey again in the list of their device. */
    private static PublicKeyCredentialCreationOptions named(PublicKeyCredentialCreationOptions options, Actor owner) {
        PublicKeyCredentialUserEntity shown = ImmutablePublicKeyCredentialUserEntity.builder()
                .id(options.getUser().getId())
                .name(owner.person().isPresent() ? owner.displayName() : owner.account())
                .displayName(owner.displayName())
                .build();
        return PublicKeyCredentialCreationOptions.builder()
                .rp(options.getRp())
                .user(shown)
                .challenge(options.getChallenge())
                .pubKeyCredParams(options.getPubKeyCredParams())
                .timeout(options.getTimeout())
                .excludeCredentials(options.getExcludeCredentials())
                .authenticatorSelection(options.getAuthenticatorSelection())
                .attestation(options.getAttestation())
                .extensions(options.getExtensions())
                .build();
    }
}
