package cn.jingka.portal.payouts;

import java.io.InputStream;

/** The bank's answers: pain.002.001.11 (accepted, rejected) and camt.054.001.08 (booked, returned), formats.md §3. */
public interface BankMessages {

    /**
     * Reads a message and applies it whole or not at all. The same message again changes nothing and gives the same counts.
     *
     * @throws cn.jingka.portal.common.error.DomainException when it can't be read (malformed, naming line and column), is no such
     *     message, is too large, or carries the id of another message
     */
    Receipt receive(InputStream message);

    /**
     * @param matched answers that found their instruction, rejected and returned ones included
     * @param unmatched answers that are now on the list of exceptions
     */
    record Receipt(int matched, int rejected, int returned, int unmatched) {}
}
