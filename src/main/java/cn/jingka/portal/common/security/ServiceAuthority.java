package cn.jingka.portal.common.security;

/** What a service account of the HTTP API may do; one account may hold several. */
public final class ServiceAuthority {

    /** Units, rosters and card applications. */
    public static final String UNITS = "API_UNITS";
    /** The insurer's feed. */
    public static final String FEED = "API_FEED";
    /** Starts and reads settlement runs. */
    public static final String SETTLE = "API_SETTLE";
    /** Reads and approves settlement runs, reads payment files. */
    public static final String APPROVE = "API_APPROVE";
    /** Hands in the bank's messages. */
    public static final String BANK = "API_BANK";

    /** The telephone system of the hotline hands over calls. */
    public static final String TELEPHONY = "API_TELEPHONY";
    /** Checks the trail's chain and renews the keys. */
    public static final String MAINTENANCE = "API_MAINTENANCE";

    private ServiceAuthority() {}
}
