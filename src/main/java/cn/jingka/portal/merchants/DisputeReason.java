package cn.jingka.portal.merchants;

/** What a member says is wrong with a use; the counter sees this and not the member's words. */
public enum DisputeReason {
    NOT_ME,
    NOT_RECEIVED,
    WRONG_DETAILS;

    public String key() {
        return "merchants.dispute.reason." + name();
    }
}
