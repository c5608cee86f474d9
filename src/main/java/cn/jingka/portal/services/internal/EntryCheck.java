package cn.jingka.portal.services.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import java.util.List;

/** What every entry that others read has to say. */
public final class EntryCheck {

    private EntryCheck() {}

    /**
     * @param words without blanks around them
     * @param missing translation key for the case that nothing was written
     */
    public static void words(String words, int longest, String missing) {
        require(!words.isEmpty(), missing);
        if (words.length() > longest) {
            throw new DomainException(Kind.INVALID, "services.request.tooLong", longest);
        }
    }

    public static void choice(String code, List<String> known) {
        require(code != null && known.contains(code), "services.jobs.choiceMissing");
    }

    public static void require(boolean met, String key) {
        if (!met) {
            throw new DomainException(Kind.INVALID, key);
        }
    }
}
