package cn.jingka.portal.common.security;

/** What a person signed in is here for. The name with the prefix {@code ROLE_} is the authority. */
public enum Role {
    MEMBER,
    UNIT_OFFICER,
    REVIEWER,
    OPERATOR,
    AGENT,
    ADMINISTRATOR
}
