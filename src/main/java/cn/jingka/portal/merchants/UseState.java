package cn.jingka.portal.merchants;

/** What has become of a use. Only {@link #COUNTED} ones count for a quota. */
public enum UseState {
    COUNTED,
    /** Taken back by the counter soon after. */
    VOIDED,
    /** Taken back because the member's objection was upheld. */
    REVERSED;

    public String key() {
        return "merchants.state." + name();
    }
}
