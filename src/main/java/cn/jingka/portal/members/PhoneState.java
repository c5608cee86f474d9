package cn.jingka.portal.members;

/** What is known of a person's mobile number. */
public enum PhoneState {
    WORKING,
    NONE,
    /** The operator said for good that messages don't arrive. */
    UNREACHABLE
}
