package cn.jingka.portal.oversight;

/** What became of a member's question about a look at their data. */
public enum QuestionState {
    OPEN,
    /** The look belonged to somebody's work. */
    IN_ORDER,
    /** It did not: the administrator sees it as well. */
    IMPROPER
}
