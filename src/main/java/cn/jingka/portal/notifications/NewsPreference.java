package cn.jingka.portal.notifications;

/** How the member signed in wants to hear of news; nobody else's choice can be asked for or changed. */
public interface NewsPreference {

    /** {@link NewsChannel#SMS_AND_PORTAL} until chosen otherwise. */
    NewsChannel get();

    /** Holds for news that come from now on, and for those still held back. */
    void choose(NewsChannel channel);
}
