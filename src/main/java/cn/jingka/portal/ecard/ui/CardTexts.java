package cn.jingka.portal.ecard.ui;

import cn.jingka.portal.common.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the card in the browser says by itself, also without a network. */
@Component
class CardTexts {

    private static final List<String> BEGINNINGS = List.of(
            "ecard.title",
            "ecard.back",
            "ecard.brand",
            "ecard.own.",
            "ecard.code.",
            "ecard.state.",
            "ecard.unsupported",
            "ecard.failed");

    private final Texts texts;

    CardTexts(Texts texts) {
        this.texts = texts;
    }

    Map<String, String> in(Locale language) {
        return texts.all(language).entrySet().stream()
                .filter(text -> BEGINNINGS.stream().anyMatch(text.getKey()::startsWith))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The language as pages name it. */
    String tag(Locale language) {
        return texts.spoken(language).toLanguageTag();
    }
}
