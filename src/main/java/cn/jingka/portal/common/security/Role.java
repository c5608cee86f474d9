package cn.jingka.portal.common.security;

/** What a person signed in is here for. The name with the prefix {@code ROLE_} is the authority. */
public enum Role {
    MEMBER,
    UNIT_OFFICER,
    REVIEWER,
    OPERATOR,
    /** Answers the hotline 12351; sees a member's data during an open, verified call only. */
    AGENT,
    /** Looks after the hotline and over the trail: who looked at whose data. */
    SUPERVISOR,
    /** A partner's counter: checks cards and records uses, sees nothing else. */
    MERCHANT,
    /** Writes, reviews and publishes notices, benefits and merchants. */
    EDITOR,
    /** Answers legal questions and looks after requests for services. */
    SERVICE_DESK,
    ADMINISTRATOR
}
