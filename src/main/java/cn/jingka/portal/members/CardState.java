package cn.jingka.portal.members;

/** What became of a card (CARD-3: a person has one at a time). */
public enum CardState {
    ACTIVE,
    /** Reported lost: nothing is paid to it; it stays the person's card until another takes its place. */
    LOST,
    REPLACED
}
