package cn.jingka.portal.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The messages of the member signed in; nobody else's can be asked for. */
public interface Inbox {

    /** What became of the SMS beside the message, as far as the member is concerned. */
    enum SmsOutcome {
        WAITING,
        ON_THE_WAY,
        DELIVERED,
        NOT_DELIVERED,
        /** Handed over, and nobody knows whether it arrived. */
        UNKNOWN,
        NO_NUMBER,
        PORTAL_ONLY,
        /** The member wants no SMS about news. */
        NOT_WANTED
    }

    /**
     * @param title the subject, in the language asked for
     * @param text the message, in the language asked for
     * @param route the page of the portal that it is about, if any
     */
    record Message(
            long id,
            Instant created,
            String title,
            String text,
            boolean unread,
            SmsOutcome sms,
            Optional<String> route) {}

    /** The newest messages first. */
    List<Message> latest(Locale language, int offset, int limit);

    /** How many messages the member has not seen yet. */
    int unread();

    /** Notes that the member has seen these messages; ids of other members' messages change nothing. */
    void markRead(Collection<Long> ids);
}
