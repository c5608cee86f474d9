package cn.jingka.portal.identity.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.identity.OwnSecondFactor;
import cn.jingka.portal.identity.TotpOffer;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OwnSecondFactorService implements OwnSecondFactor {

    private final AccountRepository accounts;
    private final TwoFactors twoFactors;
    private final SecondFactors factors;
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final FreshSignIn fresh;
    private final CurrentActor actor;
    private final AuditTrail trail;

    OwnSecondFactorService(
            AccountRepository accounts,
            TwoFactors twoFactors,
            SecondFactors factors,
            Authenticators authenticators,
            RecoveryCodes recovery,
            FreshSignIn fresh,
            CurrentActor actor,
            AuditTrail trail) {
        this.accounts = accounts;
        this.twoFactors = twoFactors;
        this.factors = factors;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.fresh = fresh;
        this.actor = actor;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public State state() {
        String account = own();
        return new State(authenticators.since(account), recovery.left(account));
    }

    @Override
    public TotpOffer offerTotp() {
        return authenticators.offer(own());
    }

    @Override
    public void setTotp(TotpOffer offer, String code) {
        String account = own();
        fresh.require();
        authenticators.keep(account, offer, code);
        record("identity.trail.totpSet");
    }

    @Override
    public void removeTotp() {
        String account = own();
        fresh.require();
        factors.requireOneBesideTotp(account);
        authenticators.forget(account);
        record("identity.trail.totpRemoved");
    }

    @Override
    public List<String> renewRecoveryCodes() {
        String account = own();
        fresh.require();
        List<String> codes = recovery.renew(account);
        record("identity.trail.recoveryRenewed");
        return codes;
    }

    /** The account signed in, and not one in whose name something is done for a caller. */
    private String own() {
        return Optional.of(actor.get())
                .filter(signedIn -> signedIn.person().isEmpty())
                .flatMap(signedIn -> accounts.findById(signedIn.account()))
                .filter(account -> twoFactors.neededFor(account.grantedAuthorities()))
                .map(Account::name)
                .orElseThrow(() -> new AccessDeniedException("Only staff have a second factor"));
    }

    private void record(String action) {
        trail.record(actor.get(), action, Optional.empty(), "");
    }
}
