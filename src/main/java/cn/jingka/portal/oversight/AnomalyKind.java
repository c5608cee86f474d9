package cn.jingka.portal.oversight;

/** What is worth a second look; each has its threshold in the settings. */
public enum AnomalyKind {
    /** An agent saw a member's data and no open, verified call covers it: must be impossible. */
    WITHOUT_CALL,
    /** The data of many persons within an hour. */
    MANY_IN_HOUR,
    /** The data of many persons on a day. */
    MANY_IN_DAY,
    /** Many more persons on a day than the account usually looks at. */
    UNUSUAL,
    /** Looks outside working hours. */
    OUTSIDE_HOURS,
    /** The same person again and again. */
    REPEATED,
    /** Somebody's own data, or that of a relative or colleague. */
    RELATED
}
