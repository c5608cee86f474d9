package cn.jingka.portal.payouts;

/** The ledger's accounts. What leaves one arrives at another, so all of them always add up to nothing. */
public enum LedgerAccount {
    /** The federation's fund: minus everything approved and still owed or paid. */
    FUND,
    /** Approved or announced, not yet with the bank. */
    WAITING,
    /** Approved, waits for a card or account. */
    NEEDS_CARD,
    /** With the bank, not yet booked. */
    IN_FLIGHT,
    /** Booked. */
    PAID,
    /** Rejected or returned: owed, waits to be issued again. */
    REFUSED
}
