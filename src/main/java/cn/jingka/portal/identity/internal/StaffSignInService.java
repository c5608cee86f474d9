package cn.jingka.portal.identity.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.PasskeyChallenge;
import cn.jingka.portal.identity.PendingStaffSignIn;
import cn.jingka.portal.identity.StaffSignIn;
import cn.jingka.portal.identity.internal.AttemptLimits.Limit;
import cn.jingka.portal.identity.internal.PasskeyConfiguration.PasskeyAddress;
import cn.jingka.portal.identity.internal.sessions.KnownDevices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;

@Service
class StaffSignInService implements StaffSignIn {

    /**
     * Who gets as far as here has the password; guessing the code among a million takes longer than anybody would not notice. A
     * browser in which the account has signed in well is counted by itself: a thief of the password makes nobody wait at their
     * own desk.
     */
    private static final Limit WRONG = new Limit(5, Duration.ofMinutes(10));

    private final PasswordAuthentication passwords;
    private final KnownDevices devices;
    private final AccountRepository accounts;
    private final TwoFactors factors;
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final PasskeyCeremonies passkeys;
    private final PasskeyAddress address;
    private final StaffEntrance entrance;
    private final AttemptLimits limits;
    private final AuditTrail trail;

    StaffSignInService(
            PasswordAuthentication passwords,
            KnownDevices devices,
            AccountRepository accounts,
            TwoFactors factors,
            Authenticators authenticators,
            RecoveryCodes recovery,
            PasskeyCeremonies passkeys,
            PasskeyAddress address,
            StaffEntrance entrance,
            AttemptLimits limits,
            AuditTrail trail) {
        this.passwords = passwords;
        this.devices = devices;
        this.accounts = accounts;
        this.factors = factors;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.address = address;
        this.entrance = entrance;
        this.limits = limits;
        this.trail = trail;
    }

    @Override
    public Entry signIn(
            Door door, String name, String password, HttpServletRequest request, HttpServletResponse response) {
        Account account = staff(((Actor) authenticate(name, password, request).getPrincipal()).account())
                .orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "identity.password.wrong"));
        entrance.requireDoor(door, account);
        return factors.neededFor(account.grantedAuthorities())
                ? Entry.halfway(entrance.halfway(account))
                : Entry.open(entrance.enter(account, EnumSet.of(Factor.PASSWORD), request, response));
    }

    @Override
    public String code(
            PendingStaffSignIn pending, String code, HttpServletRequest request, HttpServletResponse response) {
        Account account = entrance.waiting(pending);
        admit(account, request);
        switch (authenticators.check(account.name(), code)) {
            case RIGHT -> limits.forget(AttemptLimits.Kind.SECOND_FACTOR, source(account, request));
            case USED -> throw new DomainException(Kind.INVALID, "identity.totp.used");
            case WRONG -> throw refused(account, "identity.totp.wrong");
        }
        return entrance.enter(account, EnumSet.of(Factor.PASSWORD, Factor.TOTP), request, response);
    }

    @Override
    public String recoveryCode(
            PendingStaffSignIn pending, String code, HttpServletRequest request, HttpServletResponse response) {
        Account account = entrance.waiting(pending);
        admit(account, request);
        if (!recovery.use(account.name(), code)) {
            throw refused(account, "identity.recovery.wrong");
        }
        limits.forget(AttemptLimits.Kind.SECOND_FACTOR, source(account, request));
        trail.record(
                account.actor(),
                "identity.trail.recoveryUsed",
                Optional.empty(),
                Integer.toString(recovery.left(account.name())));
        return entrance.enter(account, EnumSet.of(Factor.PASSWORD, Factor.RECOVERY_CODE), request, response);
    }

    @Override
    public boolean passkeysPossible() {
        return address.possible();
    }

    @Override
    public PasskeyChallenge askPasskey(Optional<PendingStaffSignIn> pending) {
        return passkeys.ask(pending.map(entrance::waiting).map(Account::actor));
    }

    @Override
    public String passkey(
            Door door,
            PasskeyChallenge challenge,
            String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = staff(passkeys.answeredBy(challenge, answer))
                .orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "identity.passkey.notStaff"));
        entrance.requireDoor(door, account);
        return entrance.enter(account, EnumSet.of(Factor.PASSKEY), request, response);
    }

    private Optional<Account> staff(String name) {
        return accounts.findById(name).filter(Account::enabled).filter(Account::staff);
    }

    private String source(Account account, HttpServletRequest request) {
        return account.name()
                + devices.known(account.name(), request)
                        .map(device -> "\ndevice " + device)
                        .orElse("");
    }

    private void admit(Account account, HttpServletRequest request) {
        limits.require(AttemptLimits.Kind.SECOND_FACTOR, source(account, request), "identity.second.tooMany", WRONG);
    }

    /** Somebody knows the password and not what goes with it: the owner in a hurry, or a thief. */
    private DomainException refused(Account account, String key) {
        trail.record(account.actor(), "identity.trail.secondFactorWrong", Optional.empty(), key);
        return new DomainException(Kind.INVALID, key);
    }

    private Authentication authenticate(String account, String password, HttpServletRequest request) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(account.strip(), password);
        given.setDetails(new SignInDetails(request, devices.known(given.getName(), request)));
        try {
            return passwords.authenticate(given);
        } catch (WaitingException e) {
            throw e.refusal();
        } catch (AuthenticationException e) {
            throw new DomainException(e, Kind.FORBIDDEN, "identity.password.wrong");
        }
    }
}
