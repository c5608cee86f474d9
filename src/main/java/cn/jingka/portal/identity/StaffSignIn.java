package cn.jingka.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * How members of staff and merchants' counters sign in, each at a page of their own. Staff show two factors: the password and
 * then a code of their authenticator, a passkey or a recovery code; or a passkey alone, which is two by itself.
 */
public interface StaffSignIn {

    /** The page at which somebody signs in. */
    enum Door {
        STAFF,
        /** Merchants' counters, and nobody else. */
        COUNTER
    }

    /** Where a step led: one of the two is there. */
    record Entry(Optional<String> next, Optional<PendingStaffSignIn> pending) {

        /** @param next the address to go on to: the page that was asked for before signing in, else the role's first work area */
        public static Entry open(String next) {
            return new Entry(Optional.of(next), Optional.empty());
        }

        public static Entry halfway(PendingStaffSignIn pending) {
            return new Entry(Optional.empty(), Optional.of(pending));
        }
    }

    /**
     * The first step. Signs a counter's session in; staff's not yet.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.password.wrong},
     *     {@code identity.password.wait}, {@code identity.staff.counterElsewhere},
     *     {@code identity.counter.staffElsewhere} at the wrong door
     */
    Entry signIn(Door door, String account, String password, HttpServletRequest request, HttpServletResponse response);

    /**
     * The second step with an authenticator's code.
     *
     * @return the address to go on to
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.totp.wrong}, {@code identity.totp.used},
     *     {@code identity.second.tooMany} (minutes), {@code identity.second.over} when it took too long
     */
    String code(PendingStaffSignIn pending, String code, HttpServletRequest request, HttpServletResponse response);

    /**
     * The second step with a recovery code, which is used up by it.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.recovery.wrong}, and as {@link #code}
     */
    String recoveryCode(
            PendingStaffSignIn pending, String code, HttpServletRequest request, HttpServletResponse response);

    /** Whether browsers can keep passkeys for this portal. */
    boolean passkeysPossible();

    /** Asks for a passkey: one of the account's when its password was shown, else any. */
    PasskeyChallenge askPasskey(Optional<PendingStaffSignIn> pending);

    /**
     * Signs in by a passkey, with or without the password before it.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.passkey.wrong}, {@code identity.passkey.copied},
     *     {@code identity.passkey.notStaff} for a member's, and the doors' as {@link #signIn}
     */
    String passkey(
            Door door,
            PasskeyChallenge challenge,
            String answer,
            HttpServletRequest request,
            HttpServletResponse response);
}
