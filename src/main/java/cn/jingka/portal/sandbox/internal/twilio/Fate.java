package cn.jingka.portal.sandbox.internal.twilio;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a message, always the same for the same number and text: operators in China reject texts with links
 * (30007); numbers ending in 44 don't exist (30005, for good); others ending in 4 are switched off (30003, for now).
 */
record Fate(String status, @Nullable Integer errorCode) {

    private static final Pattern LINK = Pattern.compile(
            "https?://|www\\.|\\b[a-z0-9-]+\\.(com|cn|net|org|io|top|xyz)\\b", Pattern.CASE_INSENSITIVE);

    static Fate of(String to, String body) {
        if (LINK.matcher(body).find()) {
            return new Fate("undelivered", 30007);
        }
        if (to.endsWith("44")) {
            return new Fate("undelivered", 30005);
        }
        if (to.endsWith("4")) {
            return new Fate("undelivered", 30003);
        }
        return new Fate("delivered", null);
    }
}
