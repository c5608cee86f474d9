package cn.jingka.portal.publishing;

/** How readers see a published revision on a day. */
public enum Standing {
    /** Never published. */
    NONE,
    /** Shown from a later day. */
    SCHEDULED,
    SHOWN,
    /** Shown, but not for much longer, and no other revision takes over in time. */
    EXPIRING,
    /** A later revision took its place. */
    REPLACED,
    EXPIRED,
    WITHDRAWN
}
