package cn.jingka.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A member's sign-in by a passkey alone; staff and counters have theirs in {@link StaffSignIn}. */
public interface PasskeySignIn {

    boolean possible();

    PasskeyChallenge ask();

    /**
     * Signs the session in.
     *
     * @param answer what the browser returned, JSON
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.passkey.wrong}, {@code identity.passkey.copied},
     *     {@code identity.passkey.notMember} for a passkey of staff
     */
    void signIn(PasskeyChallenge challenge, String answer, HttpServletRequest request, HttpServletResponse response);
}
