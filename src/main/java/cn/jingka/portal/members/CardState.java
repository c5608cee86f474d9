package cn.jingka.portal.members;

/** What became of a card (CARD-3: a person has one at a time). */
public enum CardState {
    ACTIVE,
    /** Blocked by the bank or the federation: nothing is paid to it and it opens no benefit until it is released. */
    BLOCKED,
    /** Reported lost: nothing is paid to it; it stays the person's card until another takes its place. */
    LOST,
    REPLACED,
    /**
     * Closed by the bank: the person has no card any more and can be applied for anew (CARD-2). Never a present card.
     */
    CLOSED
}
