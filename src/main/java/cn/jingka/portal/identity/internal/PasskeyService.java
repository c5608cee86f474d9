package cn.jingka.portal.identity.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.identity.PasskeyChallenge;
import cn.jingka.portal.identity.Passkeys;
import cn.jingka.portal.identity.internal.PasskeyConfiguration.PasskeyAddress;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PasskeyService implements Passkeys {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 10;

    private final PasskeyCeremonies ceremonies;
    private final PasskeyStore store;
    private final PasskeyAddress address;
    private final SecondFactors factors;
    private final TwoFactors twoFactors;
    private final FreshSignIn fresh;
    private final CurrentActor actor;
    private final AuditTrail trail;

    PasskeyService(
            PasskeyCeremonies ceremonies,
            PasskeyStore store,
            PasskeyAddress address,
            SecondFactors factors,
            TwoFactors twoFactors,
            FreshSignIn fresh,
            CurrentActor actor,
            AuditTrail trail) {
        this.ceremonies = ceremonies;
        this.store = store;
        this.address = address;
        this.factors = factors;
        this.twoFactors = twoFactors;
        this.fresh = fresh;
        this.actor = actor;
        this.trail = trail;
    }

    @Override
    public boolean possible() {
        return address.possible();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passkey> own() {
        return store.of(owner().account());
    }

    @Override
    public PasskeyChallenge askNew() {
        fresh.require();
        if (own().size() >= MOST) {
            throw new DomainException(Kind.CONFLICT, "identity.passkey.tooMany", MOST);
        }
        return ceremonies.askNew(owner());
    }

    @Override
    public void add(PasskeyChallenge challenge, String answer, String name) {
        fresh.require();
        ceremonies.keep(challenge, answer, checked(name));
        record("identity.trail.passkeyAdded", name.strip());
    }

    @Override
    public void rename(String id, String name) {
        find(id);
        store.rename(Bytes.fromBase64(id), checked(name));
    }

    @Override
    public void remove(String id) {
        Passkey passkey = find(id);
        fresh.require();
        if (twoFactors.neededFor(
                SecurityContextHolder.getContext().getAuthentication().getAuthorities())) {
            factors.requireOneBesidePasskey(owner().account(), id);
        }
        store.delete(Bytes.fromBase64(id));
        record("identity.trail.passkeyRemoved", passkey.name());
    }

    /** Somebody else's does not exist. */
    private Passkey find(String id) {
        return own().stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "identity.passkey.unknown"));
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new DomainException(Kind.INVALID, "identity.passkey.name", LONGEST_NAME);
        }
        return stripped;
    }

    /** Nobody keeps a key for a caller: neither the agent's would be meant nor may the caller's be touched. */
    private Actor owner() {
        Actor signedIn = actor.get();
        if (signedIn.call() != null) {
            throw new AccessDeniedException("Passkeys are out of an agent's reach");
        }
        return signedIn;
    }

    private void record(String action, String detail) {
        trail.record(owner(), action, owner().person(), detail);
    }
}
