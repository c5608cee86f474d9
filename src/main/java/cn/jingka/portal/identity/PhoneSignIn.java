package cn.jingka.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/**
 * How a member signs in: number, code, and the first time (or where several share the number) card and document. Each step
 * answers the same for a number that is known and one that is not.
 */
public interface PhoneSignIn {

    /**
     * Sends a code to the number, if a member has it.
     *
     * @param number as typed
     * @param request where the wish comes from; a browser in which the number has signed in is counted by itself
     * @throws cn.jingka.portal.common.error.DomainException {@code common.mobile.invalid}, {@code identity.code.wait} (seconds),
     *     {@code identity.code.tooMany} (minutes)
     */
    PendingSignIn askCode(String number, HttpServletRequest request, Locale language);

    /**
     * @return the same sign-in with the number proven
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.code.wrong} (tries left), {@code identity.code.over}
     */
    PendingSignIn prove(PendingSignIn pending, String code);

    /**
     * Signs the session in if the proven number alone says who it is: one member has it and was once identified with it.
     *
     * @return whether somebody is signed in now
     */
    boolean recognise(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response);

    /**
     * Signs in the member who has the proven number, this card or account on record, and a document with these last four
     * characters.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code common.account.invalid}, {@code identity.card.noMatch} (tries
     *     left), {@code identity.card.tooMany} (minutes), {@code identity.code.over}
     */
    void identify(
            PendingSignIn pending,
            String card,
            String documentTail,
            HttpServletRequest request,
            HttpServletResponse response);
}
