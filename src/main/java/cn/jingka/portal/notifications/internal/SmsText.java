package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The words of an SMS: the signature that operators in China ask for, the text, and never a link, which they reject. */
@Component
class SmsText {

    static final String SIGNATURE = "【京卡】";

    private static final Pattern LINK =
            Pattern.compile("://|\\bwww\\.|[a-z0-9-]\\.[a-z]{2,}|\\.(中国|公司|网络|网址)", Pattern.CASE_INSENSITIVE);

    private final Texts texts;

    SmsText(Texts texts) {
        this.texts = texts;
    }

    String of(String textKey, List<String> arguments, Locale language) {
        return SIGNATURE + texts.getTranslation(textKey, language, arguments.toArray());
    }

    /** @throws IllegalArgumentException when text or title are missing in a language, or the text holds a link */
    void requireSendable(String textKey, List<String> arguments) {
        for (Locale language : texts.getProvidedLocales()) {
            texts.getTranslation(textKey + ".title", language);
            if (holdsLink(of(textKey, arguments, language))) {
                throw new IllegalArgumentException("The text " + textKey + " holds a link in "
                        + language.toLanguageTag() + "; operators reject such messages");
            }
        }
    }

    static boolean holdsLink(String text) {
        return LINK.matcher(text).find();
    }
}
