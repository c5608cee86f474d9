package cn.jingka.portal.members;

import cn.jingka.portal.common.identifier.MobileNumber;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Changing one's own mobile number by a code: sent to the number on record, or to the new one with a second proof. The person is
 * the actor, never a parameter; an agent of the hotline acts for the caller. Refusals are
 * {@link cn.jingka.portal.common.error.DomainException}s.
 */
@PreAuthorize("hasRole('MEMBER')")
public interface ContactChange {

    /** Codes a person may ask for in a day. */
    int CODES_A_DAY = 5;

    /** Second proofs that may fail in a day; then only the number on record, or the unit, helps. */
    int FAILED_PROOFS_A_DAY = 3;

    /** Whether the number on record takes messages. */
    boolean oldNumberWorks();

    /**
     * Sends a code to the number on record, for a change to {@code number}; a code sent before is worth nothing any more.
     *
     * @throws cn.jingka.portal.common.error.DomainException when that number doesn't work, is the same, or too many codes were asked
     *     for today
     */
    void codeToOldNumber(MobileNumber number);

    /**
     * Sends a code to the new number itself, for who can't read the old one any more.
     *
     * @param documentTail the last four characters of the identity document on record
     * @param cardTail the last four digits of the present card, or of the account on record
     * @throws cn.jingka.portal.common.error.DomainException when either is another (which one is not said), or too often today
     */
    void codeToNewNumber(MobileNumber number, String documentTail, String cardTail);

    /**
     * Changes the number. The number of before is told, if it takes messages.
     *
     * @param number as given for the code
     * @throws cn.jingka.portal.common.error.DomainException when the code is wrong, used, older than ten minutes, or was tried five times
     */
    void confirm(MobileNumber number, String code);
}
