package cn.jingka.portal.identity.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.identity.AccountFactors;
import cn.jingka.portal.identity.PendingStaffSignIn.Way;
import cn.jingka.portal.identity.SessionEnds.Why;
import cn.jingka.portal.identity.internal.sessions.SessionBook;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountFactorsService implements AccountFactors {

    private final AccountRepository accounts;
    private final SecondFactors factors;
    private final SessionBook sessions;
    private final FreshSignIn fresh;
    private final CurrentActor actor;
    private final AuditTrail trail;

    AccountFactorsService(
            AccountRepository accounts,
            SecondFactors factors,
            SessionBook sessions,
            FreshSignIn fresh,
            CurrentActor actor,
            AuditTrail trail) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.fresh = fresh;
        this.actor = actor;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Way> of(String name) {
        return factors.of(name);
    }

    @Override
    public void reset(String name) {
        fresh.require();
        // Whoever finds an administrator's screen open must not make it theirs; another administrator helps.
        if (actor.get().account().equals(name)) {
            throw new DomainException(Kind.CONFLICT, "identity.account.ownFactors");
        }
        if (!accounts.existsById(name)) {
            throw new DomainException(Kind.NOT_FOUND, "identity.account.unknown", name);
        }
        factors.forget(name);
        // Whoever found a lost key or telephone may be signed in with it.
        sessions.endAll(name, null, Why.ADMINISTRATOR);
        trail.record(actor.get(), "identity.trail.factorsReset", Optional.empty(), name);
    }
}
