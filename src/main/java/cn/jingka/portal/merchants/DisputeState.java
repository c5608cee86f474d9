package cn.jingka.portal.merchants;

/** How far a member's objection has come. */
public enum DisputeState {
    /** The counter is asked for its account of it. */
    OPEN,
    /** The counter has given it; the service desk decides. */
    ANSWERED,
    /** The use is taken back and the quota is free again. */
    UPHELD,
    REJECTED;

    public boolean over() {
        return this == UPHELD || this == REJECTED;
    }

    public String key() {
        return "merchants.dispute.state." + name();
    }
}
