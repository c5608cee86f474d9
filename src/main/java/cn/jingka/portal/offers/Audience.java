package cn.jingka.portal.offers;

/** For whom a benefit is. */
public enum Audience {
    /** Every union member on record, with or without a card. */
    MEMBERS,
    /** Members, and people of units without a union that joined as a group (RB-WHO). */
    MEMBERS_AND_GROUPS,
    /** Members whose card is neither lost nor blocked. */
    CARD_HOLDERS,
    /** Hardship and special hardship members only (LAW-2). */
    HARDSHIP
}
