package cn.jingka.portal.support;

import cn.jingka.portal.support.Calls.Wrap;

/** What people call about. {@link #key()} is what {@link Wrap#reason()} holds. */
public enum CallReason {
    REIMBURSEMENT,
    CLAIM,
    PROTECTION,
    PLANS,
    CARD,
    CONTACT,
    BENEFITS,
    LEGAL,
    SERVICES,
    PORTAL,
    COMPLAINT,
    OTHER;

    /** Translation key of the reason's name. */
    public String key() {
        return "support.reason." + name();
    }

    /** @throws IllegalArgumentException when no reason has this key */
    public static CallReason of(String key) {
        return valueOf(key.substring(key.lastIndexOf('.') + 1));
    }
}
