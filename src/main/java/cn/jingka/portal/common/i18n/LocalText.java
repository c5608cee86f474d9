package cn.jingka.portal.common.i18n;

import java.util.Locale;

/** A text of the catalogue in the portal's two languages. */
public record LocalText(String zh, String en) {

    public LocalText {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is missing in one language");
        }
    }

    /** The text for a reader of this language; Chinese unless it is English. */
    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
    }
}
