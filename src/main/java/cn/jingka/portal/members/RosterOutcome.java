package cn.jingka.portal.members;

/** What a roster row does, or would do, to the roster. */
public enum RosterOutcome {
    ADDED,
    CHANGED,
    REMOVED,
    UNCHANGED,
    REJECTED
}
