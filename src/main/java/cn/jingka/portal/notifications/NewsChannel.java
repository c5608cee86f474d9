package cn.jingka.portal.notifications;

/** How a member hears of news. Sign-in codes and the announcements of payments (RB-PAY) always go by SMS. */
public enum NewsChannel {
    SMS_AND_PORTAL,
    PORTAL_ONLY
}
