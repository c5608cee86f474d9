package cn.jingka.portal.notifications;

import cn.jingka.portal.common.identifier.MobileNumber;
import java.util.List;
import java.util.Locale;

/** One-time codes by SMS: sent ahead of everything else, kept in clear nowhere. */
public interface CodeMessages {

    /** Hands the code to the sender and returns at once; whether it arrives is not told to the caller. */
    void send(MobileNumber number, String code, Locale language);

    /**
     * The same in words of the sender's own, for a code that is no use for signing in.
     *
     * @param textKey the text's translation key; its first argument is the code
     */
    void send(MobileNumber number, String textKey, List<String> arguments, Locale language);
}
