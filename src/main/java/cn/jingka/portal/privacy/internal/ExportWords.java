package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Names of sections and fields, and values that have words. A code that nobody has words for stands as itself. */
@Component
class ExportWords {

    private final Texts texts;

    ExportWords(Texts texts) {
        this.texts = texts;
    }

    String name(String key, Locale language) {
        return knows(key, language) ? texts.getTranslation(key, language) : lastPart(key);
    }

    String value(String value, Locale language) {
        return PersonalDataSource.textKey(value).map(key -> name(key, language)).orElse(value);
    }

    /** As another program reads it: codes, not words. */
    static String code(String value) {
        return PersonalDataSource.textKey(value).map(ExportWords::lastPart).orElse(value);
    }

    static String lastPart(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private boolean knows(String key, Locale language) {
        return texts.all(language).containsKey(key);
    }
}
