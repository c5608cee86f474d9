package cn.jingka.portal.payouts.internal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is announced, waits out its lead time and goes to the bank together: a batch at its approval (ordinal 0), or later what
 * was collected of it because a card came or an instruction was issued again.
 *
 * @param executionDate the day the bank is asked to pay
 */
record Tranche(
        long id,
        long batchId,
        String batch,
        String occasion,
        int ordinal,
        State state,
        Instant createdAt,
        LocalDate executionDate,
        Instant announcedAt,
        Instant sendAt) {

    enum State {
        /** Instructions still join. */
        COLLECTING,
        /** Payment files are being made. */
        FILING,
        /** The files exist, the announcements are leaving. */
        ANNOUNCING,
        /** The lead time runs, or the files are on their way. */
        ANNOUNCED,
        /** The bank has every file. */
        SENT
    }

    boolean main() {
        return ordinal == 0;
    }

    /** The outbox group of its announcements. */
    String noticeGroup() {
        return "payout-batch:" + batch + (main() ? "" : ":" + ordinal);
    }
}
