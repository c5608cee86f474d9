package cn.jingka.portal.identity.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.AccountDetails;
import cn.jingka.portal.identity.Accounts;
import cn.jingka.portal.identity.SessionEnds.Why;
import cn.jingka.portal.identity.internal.sessions.SessionBook;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountService implements Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{2,39}");
    private static final int LONGEST_DISPLAY_NAME = 60;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SessionBook sessions;
    private final FreshSignIn fresh;
    private final CurrentActor actor;
    private final AuditTrail trail;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            Passwords passwords,
            SessionBook sessions,
            FreshSignIn fresh,
            CurrentActor actor,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.fresh = fresh;
        this.actor = actor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccountDetails> all() {
        return accounts.findAll(Sort.by("name")).stream().map(Account::details).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public AccountDetails get(String name) {
        return find(name).details();
    }

    @Override
    public String create(String name, AccountChange account) {
        fresh.require();
        if (!NAME.matcher(name).matches()) {
            throw new DomainException(Kind.INVALID, "identity.account.name");
        }
        check(account);
        if (accounts.existsById(name)) {
            throw new DomainException(Kind.CONFLICT, "identity.account.taken", name);
        }
        String password = passwords.generate();
        Account made = new Account(name, account, passwords.hash(password), clock.instant());
        made.passwordWasMade();
        accounts.save(made);
        record("identity.trail.created", describe(name, account));
        return password;
    }

    @Override
    public void change(String name, AccountChange change) {
        fresh.require();
        check(change);
        Account account = find(name);
        boolean keepsAdministration = change.authorities().contains(administrator());
        if (account.holds(administrator()) && !keepsAdministration) {
            if (isSelf(name)) {
                throw new DomainException(Kind.CONFLICT, "identity.account.ownRole");
            }
            requireAnotherAdministrator(name);
        }
        account.change(change);
        record("identity.trail.changed", describe(name, change));
    }

    @Override
    public void disable(String name) {
        fresh.require();
        if (isSelf(name)) {
            throw new DomainException(Kind.CONFLICT, "identity.account.self");
        }
        Account account = find(name);
        if (account.holds(administrator())) {
            requireAnotherAdministrator(name);
        }
        account.enable(false);
        record("identity.trail.disabled", name);
    }

    @Override
    public void enable(String name) {
        fresh.require();
        find(name).enable(true);
        record("identity.trail.enabled", name);
    }

    @Override
    public String resetPassword(String name) {
        fresh.require();
        String password = passwords.generate();
        Account account = find(name);
        account.replacePassword(passwords.hash(password));
        account.passwordWasMade();
        sessions.endAll(name, null, Why.PASSWORD_CHANGED);
        record("identity.trail.passwordReset", name);
        return password;
    }

    @Override
    public int endSessions(String name) {
        fresh.require();
        int ended = sessions.endAll(find(name).name(), null, Why.ADMINISTRATOR);
        record("identity.trail.sessionsEnded", name + " " + ended);
        return ended;
    }

    private Account find(String name) {
        return accounts.findById(name)
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "identity.account.unknown", name));
    }

    private void requireAnotherAdministrator(String name) {
        boolean another = accounts.lockActiveAdministrators().stream()
                .anyMatch(administrator -> !administrator.name().equals(name));
        if (!another) {
            throw new DomainException(Kind.CONFLICT, "identity.account.lastAdministrator");
        }
    }

    private void record(String action, String detail) {
        trail.record(actor.get(), action, Optional.empty(), detail);
    }

    private static String describe(String name, AccountChange account) {
        return name + " " + new TreeSet<>(account.authorities()) + " " + new TreeSet<>(account.units());
    }

    private boolean isSelf(String name) {
        return actor.get().account().equals(name);
    }

    private static void check(AccountChange account) {
        String displayName = account.displayName().strip();
        if (displayName.isEmpty() || displayName.length() > LONGEST_DISPLAY_NAME) {
            throw new DomainException(Kind.INVALID, "identity.account.displayName", LONGEST_DISPLAY_NAME);
        }
        if (account.authorities().isEmpty()) {
            throw new DomainException(Kind.INVALID, "identity.account.noPurpose");
        }
        if (account.authorities().contains("ROLE_" + Role.UNIT_OFFICER.name())
                && account.units().isEmpty()) {
            throw new DomainException(Kind.INVALID, "identity.account.officerNeedsUnit");
        }
    }

    private static String administrator() {
        return "ROLE_" + Role.ADMINISTRATOR.name();
    }
}
