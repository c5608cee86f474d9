package cn.jingka.portal.ecard;

/** Whether a member's card can be used, or why not. */
public enum CardUse {
    IN_USE,
    LOST,
    BLOCKED,
    /** Another card has taken the place of the one for which the phone was registered. */
    REPLACED,
    /** The member has no card. */
    NONE,
    /** The person is not a member of a unit union today. */
    NOT_MEMBER;

    /** Translation key of the sentence in which the member reads it. */
    public String ownKey() {
        return "ecard.own." + name();
    }

    /** Translation key of the sentence in which a counter reads it. */
    public String takeKey() {
        return "ecard.take.card." + name();
    }
}
