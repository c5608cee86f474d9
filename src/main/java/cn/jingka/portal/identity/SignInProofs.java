package cn.jingka.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;

/** Showing a factor of the sign-in once more, in the session that is signed in; see {@code common.security.FreshSignIn}. */
public interface SignInProofs {

    /** What can be shown. */
    enum Way {
        /** A passkey kept by the browser or a key; the answer is what the browser returns. */
        PASSKEY,
        /** The six digits of the authenticator. */
        TOTP,
        /** A code by SMS to the member's number on record. */
        SMS_CODE,
        /** Only where an account has nothing stronger: counters, and staff who are about to set their second factor up. */
        PASSWORD
    }

    /** The ways open to who is signed in, the one to offer first in front. Empty when there is none, e.g. no number on record. */
    List<Way> ways();

    /**
     * Prepares a way: sends the code, makes the challenge.
     *
     * @return what the screen needs: the masked number for {@code SMS_CODE}, the options in JSON for {@code PASSKEY}, else empty
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.again.noWay}, or a limit
     */
    String begin(Way way, Locale language, HttpServletRequest request, HttpServletResponse response);

    /**
     * Checks the answer; from now on the sign-in is fresh.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.again.wrong}, {@code identity.again.tooMany} (minutes),
     *     {@code identity.again.noWay}, or the refusal of the way
     */
    void show(Way way, String answer, HttpServletRequest request, HttpServletResponse response);
}
