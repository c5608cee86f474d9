package cn.jingka.portal.oversight;

/** What was made of an anomaly. */
public enum AnomalyState {
    OPEN,
    /** There is a reason for it. */
    IN_ORDER,
    /** It is looked into further. */
    PURSUED
}
