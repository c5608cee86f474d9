package cn.jingka.portal.identity.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.identity.OwnPassword;
import cn.jingka.portal.identity.SessionEnds;
import cn.jingka.portal.identity.SessionEnds.Why;
import cn.jingka.portal.identity.internal.AttemptLimits.Limit;
import cn.jingka.portal.identity.internal.sessions.SessionBook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class OwnPasswordService implements OwnPassword {

    private static final Limit WRONG = new Limit(5, Duration.ofMinutes(10));

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final AttemptLimits limits;
    private final PasswordTries tries;
    private final SessionBook sessions;
    private final SessionEnds ends;
    private final CurrentActor actor;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    OwnPasswordService(
            AccountRepository accounts,
            Passwords passwords,
            PasswordRules rules,
            AttemptLimits limits,
            PasswordTries tries,
            SessionBook sessions,
            SessionEnds ends,
            CurrentActor actor,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.limits = limits;
        this.tries = tries;
        this.sessions = sessions;
        this.ends = ends;
        this.actor = actor;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Override
    public boolean due() {
        return actor.get().person().isEmpty()
                && own().filter(Account::passwordDue).isPresent();
    }

    @Override
    public Strength judge(String candidate) {
        return rules.judge(candidate, account());
    }

    /** The try is counted outside the transaction: a refusal must not take it back. */
    @Override
    public void change(String current, String fresh, HttpServletRequest request) {
        Account account = account();
        requireCurrent(current, account);
        if (current.equals(fresh)) {
            throw new DomainException(Kind.INVALID, "identity.newPassword.same");
        }
        rules.require(fresh, account);
        HttpSession here = request.getSession(false);
        UUID session = here == null ? null : ends.of(here).orElse(null);
        transaction.executeWithoutResult(status -> {
            account.replacePassword(passwords.hash(fresh));
            accounts.save(account);
            sessions.endAll(account.name(), session, Why.PASSWORD_CHANGED);
            trail.record(actor.get(), "identity.trail.passwordChanged", Optional.empty(), account.name());
        });
    }

    @Override
    public Optional<FailedTries> failedTries() {
        return own().flatMap(account -> tries.failed(account.name()));
    }

    private void requireCurrent(String current, Account account) {
        limits.require(AttemptLimits.Kind.PROOF, account.name(), "identity.again.tooMany", WRONG);
        if (!passwords.matches(current, account.passwordHash())) {
            throw new DomainException(Kind.INVALID, "identity.newPassword.current");
        }
        limits.forget(AttemptLimits.Kind.PROOF, account.name());
    }

    private Optional<Account> own() {
        return accounts.findById(actor.get().account());
    }

    private Account account() {
        return own().orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "identity.newPassword.none"));
    }
}
