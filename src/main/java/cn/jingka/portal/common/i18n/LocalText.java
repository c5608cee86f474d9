package cn.jingka.portal.common.i18n;

import java.util.Locale;
import java.util.Objects;

/**
 * A text in the portal's two languages. Published content has both; only the draft of an editor may have gaps, see
 * {@link #complete()}.
 */
public record LocalText(String zh, String en) {

    /** Nothing written yet. */
    public static final LocalText EMPTY = new LocalText("", "");

    public LocalText {
        zh = Objects.requireNonNullElse(zh, "");
        en = Objects.requireNonNullElse(en, "");
    }

    /** Whether it can be shown in both languages. */
    public boolean complete() {
        return !zh.isBlank() && !en.isBlank();
    }

    /** Whether nothing stands in it at all. */
    public boolean isEmpty() {
        return zh.isBlank() && en.isBlank();
    }

    /** The text for a reader of this language: Chinese unless it is English; where one is missing, the other. */
    public String in(Locale language) {
        boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        String wished = english ? en : zh;
        return wished.isBlank() ? english ? zh : en : wished;
    }
}
