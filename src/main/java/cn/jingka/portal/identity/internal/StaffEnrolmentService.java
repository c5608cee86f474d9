package cn.jingka.portal.identity.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.identity.PasskeyChallenge;
import cn.jingka.portal.identity.PendingStaffSignIn;
import cn.jingka.portal.identity.PendingStaffSignIn.Way;
import cn.jingka.portal.identity.StaffEnrolment;
import cn.jingka.portal.identity.TotpOffer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StaffEnrolmentService implements StaffEnrolment {

    private final StaffEntrance entrance;
    private final SecondFactors factors;
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final PasskeyCeremonies passkeys;
    private final AuditTrail trail;

    StaffEnrolmentService(
            StaffEntrance entrance,
            SecondFactors factors,
            Authenticators authenticators,
            RecoveryCodes recovery,
            PasskeyCeremonies passkeys,
            AuditTrail trail) {
        this.entrance = entrance;
        this.factors = factors;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.trail = trail;
    }

    @Override
    public TotpOffer offerTotp(PendingStaffSignIn pending) {
        return authenticators.offer(withoutFactor(pending).name());
    }

    @Override
    public Enrolled totp(
            PendingStaffSignIn pending,
            TotpOffer offer,
            String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = withoutFactor(pending);
        authenticators.keep(account.name(), offer, code);
        return enrolled(account, "identity.trail.totpSet", Factor.TOTP, request, response);
    }

    @Override
    public PasskeyChallenge askPasskey(PendingStaffSignIn pending) {
        return passkeys.askNew(withoutFactor(pending).actor());
    }

    @Override
    public Enrolled passkey(
            PendingStaffSignIn pending,
            PasskeyChallenge challenge,
            String answer,
            String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = withoutFactor(pending);
        passkeys.keep(challenge, answer, name);
        return enrolled(account, "identity.trail.passkeyAdded", Factor.PASSKEY, request, response);
    }

    private Enrolled enrolled(
            Account account, String action, Factor factor, HttpServletRequest request, HttpServletResponse response) {
        List<String> codes = recovery.renew(account.name());
        trail.record(account.actor(), action, Optional.empty(), "");
        return new Enrolled(codes, entrance.enter(account, EnumSet.of(Factor.PASSWORD, factor), request, response));
    }

    /** Whoever has the password alone must not put a factor of his own beside those that are there, in a second window either. */
    private Account withoutFactor(PendingStaffSignIn pending) {
        Account account = entrance.waiting(pending);
        Set<Way> ways = factors.of(account.name());
        if (ways.contains(Way.TOTP) || ways.contains(Way.PASSKEY)) {
            throw new DomainException(Kind.FORBIDDEN, "identity.second.over");
        }
        return account;
    }
}
