package cn.jingka.portal.members;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** What the bank tells of cards that it issued. */
public interface BankCardEvents {

    /** How many events one call may bring. */
    int MOST = 10_000;

    /**
     * Takes the events in their order, each for itself. For each card the newest event counts by its own time, so that
     * repeated and overtaken ones change nothing.
     *
     * @throws cn.jingka.portal.common.error.DomainException for more than {@link #MOST} events at once
     */
    @PreAuthorize("hasAuthority('API_BANK')")
    Receipt take(List<Line> events);

    /**
     * One event as it was sent.
     *
     * @param event {@code BLOCKED}, {@code RELEASED} or {@code CLOSED}
     * @param at when it happened at the bank, ISO 8601 with an offset
     */
    record Line(String cardNumber, String event, String at) {

        @Override
        public String toString() {
            return "Line[" + event + ", " + at + "]";
        }
    }

    /**
     * @param applied what changed a card
     * @param unchanged repeated, overtaken, or about a card that is lost or replaced anyway
     * @param unknown positions, from 1, of cards that the portal does not know
     */
    record Receipt(int applied, int unchanged, List<Integer> unknown, List<Rejected> rejected) {

        public Receipt {
            unknown = List.copyOf(unknown);
            rejected = List.copyOf(rejected);
        }
    }

    /** @param reason translation key of what is wrong at this position */
    record Rejected(int position, String reason) {}
}
