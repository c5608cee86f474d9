package cn.jingka.portal.sandbox.internal.bank;

import java.time.Instant;

/**
 * What the bank remembers of a payment file; kept as a small file beside it.
 *
 * @param number running number at this bank
 * @param delivered how many of the {@code answers} the portal has taken
 */
record ReceivedFile(
        String key,
        String messageId,
        String sha256,
        int number,
        int transfers,
        long sumFen,
        int rejected,
        int returned,
        int answers,
        int delivered,
        Instant received) {

    ReceivedFile oneMoreDelivered() {
        return new ReceivedFile(
                key,
                messageId,
                sha256,
                number,
                transfers,
                sumFen,
                rejected,
                returned,
                answers,
                delivered + 1,
                received);
    }

    boolean answered() {
        return delivered == answers;
    }
}
