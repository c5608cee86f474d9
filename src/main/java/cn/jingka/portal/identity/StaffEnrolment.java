package cn.jingka.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Setting up the second factor at the first sign-in: without one there is no way in. Each refuses an account that has one. */
public interface StaffEnrolment {

    /** A new authenticator, which counts once it has shown a code. */
    TotpOffer offerTotp(PendingStaffSignIn pending);

    /**
     * Takes the authenticator and signs in.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.totp.wrong}, {@code identity.second.over}
     */
    Enrolled totp(
            PendingStaffSignIn pending,
            TotpOffer offer,
            String code,
            HttpServletRequest request,
            HttpServletResponse response);

    PasskeyChallenge askPasskey(PendingStaffSignIn pending);

    /**
     * Takes the passkey and signs in.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.passkey.notAdded}, {@code identity.second.over}
     */
    Enrolled passkey(
            PendingStaffSignIn pending,
            PasskeyChallenge challenge,
            String answer,
            String name,
            HttpServletRequest request,
            HttpServletResponse response);

    /**
     * @param recoveryCodes shown once, kept only as fingerprints
     * @param next the address to go on to
     */
    record Enrolled(List<String> recoveryCodes, String next) {

        public Enrolled {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        /** Says nothing: the codes are not for logs. */
        @Override
        public String toString() {
            return "Enrolled[]";
        }
    }
}
