package cn.jingka.portal.payouts;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an instruction stands, and where it may go from there. Each state keeps its amount on one account of the
 * ledger.
 */
public enum InstructionState {
    /** Computed, not yet approved. */
    PROPOSED(LedgerAccount.FUND),
    /** Approved; its announcement is on the way. */
    APPROVED(LedgerAccount.WAITING),
    /** Approved, but the person has no card or account, or the card is lost or blocked (CARD-4). */
    NEEDS_CARD(LedgerAccount.NEEDS_CARD),
    /** The announcement has left; the lead time runs (RB-PAY). */
    ANNOUNCED(LedgerAccount.WAITING),
    /** The bank has the file. */
    SENT(LedgerAccount.IN_FLIGHT),
    /** The bank accepted the transfer. */
    ACCEPTED(LedgerAccount.IN_FLIGHT),
    /** The bank booked the transfer. */
    PAID(LedgerAccount.PAID),
    /** The bank refused the transfer. */
    REJECTED(LedgerAccount.REFUSED),
    /** The transfer was booked and came back. */
    RETURNED(LedgerAccount.REFUSED),
    /** Refused, but there is now a card or account that works: can be issued again. */
    REPAIRED(LedgerAccount.REFUSED),
    /** Replaced by a new instruction that carries the money on. */
    REISSUED(LedgerAccount.FUND),
    /** Dropped before approval. */
    CANCELLED(LedgerAccount.FUND);

    private final LedgerAccount account;

    InstructionState(LedgerAccount account) {
        this.account = account;
    }

    /** Where the amount stands in the ledger while the instruction is in this state. */
    public LedgerAccount account() {
        return account;
    }

    /** The states that may follow. */
    public Set<InstructionState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, NEEDS_CARD, CANCELLED);
            case NEEDS_CARD -> EnumSet.of(APPROVED);
            // SENT without ANNOUNCED: only where the bank's own answer proves that it already has the file.
            // NEEDS_CARD again: the card was lost or blocked before the file left.
            case APPROVED -> EnumSet.of(ANNOUNCED, SENT, NEEDS_CARD);
            case ANNOUNCED -> EnumSet.of(SENT, NEEDS_CARD);
            // The bank's messages may overtake one another: booked or returned before accepted.
            case SENT -> EnumSet.of(ACCEPTED, PAID, REJECTED, RETURNED);
            case ACCEPTED -> EnumSet.of(PAID, REJECTED, RETURNED);
            case PAID -> EnumSet.of(RETURNED);
            case REJECTED, RETURNED -> EnumSet.of(REPAIRED);
            case REPAIRED -> EnumSet.of(REISSUED);
            case REISSUED, CANCELLED -> EnumSet.noneOf(InstructionState.class);
        };
    }

    public boolean mayBecome(InstructionState other) {
        return next().contains(other);
    }
}
