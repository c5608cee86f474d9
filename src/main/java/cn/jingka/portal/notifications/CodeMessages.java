package cn.jingka.portal.notifications;

import cn.jingka.portal.common.identifier.MobileNumber;
import java.util.Locale;

/** One-time codes by SMS: sent ahead of everything else, kept in clear nowhere. */
public interface CodeMessages {

    /** A code for signing in. Hands the code to the sender and returns at once; whether it arrives is not told to the caller. */
    default void send(MobileNumber number, String code, Locale language) {
        send(number, "notifications.code.text", code, language);
    }

    /**
     * The same with words of one's own, which say what this code is for.
     *
     * @param textKey translation key of the text; its only argument is the code
     */
    void send(MobileNumber number, String textKey, String code, Locale language);
}
