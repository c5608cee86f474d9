package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.RealTime;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.Landing;
import cn.jingka.portal.identity.PendingStaffSignIn;
import cn.jingka.portal.identity.StaffSignIn.Door;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets an account in that has shown enough, and knows how far it may be on the way there. */
@Component
class StaffEntrance {

    private static final Duration TIME_FOR_SECOND_STEP = Duration.ofMinutes(10);

    private final AccountRepository accounts;
    private final SecondFactors factors;
    private final SessionOpener sessions;
    private final Landing landing;
    private final Clock clock;

    StaffEntrance(
            AccountRepository accounts,
            SecondFactors factors,
            SessionOpener sessions,
            Landing landing,
            @RealTime Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.landing = landing;
        this.clock = clock;
    }

    PendingStaffSignIn halfway(Account account) {
        return new PendingStaffSignIn(
                account.name(), clock.instant().plus(TIME_FOR_SECOND_STEP), factors.of(account.name()));
    }

    /** @throws DomainException {@code identity.second.over} when it took too long, or the account was disabled meanwhile */
    Account waiting(PendingStaffSignIn pending) {
        if (clock.instant().isAfter(pending.until())) {
            throw new DomainException(Kind.FORBIDDEN, "identity.second.over");
        }
        return accounts.findById(pending.account())
                .filter(Account::enabled)
                .orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "identity.second.over"));
    }

    /** Who gets here has shown a factor, so nothing is given away by saying where to go. */
    void requireDoor(Door door, Account account) {
        boolean counter = account.holds("ROLE_" + Role.MERCHANT);
        if (counter && door == Door.STAFF) {
            throw new DomainException(Kind.FORBIDDEN, "identity.staff.counterElsewhere");
        }
        if (!counter && door == Door.COUNTER) {
            throw new DomainException(Kind.FORBIDDEN, "identity.counter.staffElsewhere");
        }
    }

    /** @return the address to go on to */
    String enter(Account account, Set<Factor> shown, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(account.actor(), account.grantedAuthorities(), shown, request, response);
        return landing.after(request, response);
    }
}
