package cn.jingka.portal.common.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of the portal: one bundle a module and language under {@code i18n/}, joined to one provider. Simplified Chinese
 * comes first and serves every language without a bundle of its own.
 */
@Component
public class Texts implements I18NProvider {

    /** The language the portal speaks unless asked for another. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final Map<Locale, String> SUFFIXES = Map.of(CHINESE, "zh_CN", Locale.ENGLISH, "en");

    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    public Texts() {
        SUFFIXES.forEach((locale, suffix) -> texts.put(locale, load(suffix)));
    }

    private static Map<String, String> load(String suffix) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/*_" + suffix + ".properties")) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> {
                    if (all.put((String) key, (String) text) != null) {
                        throw new IllegalStateException(
                                "The text " + key + " stands in two bundles, one of them " + bundle);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts for " + suffix + " can't be read", e);
        }
        return Map.copyOf(all);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(CHINESE, Locale.ENGLISH);
    }

    /** @throws IllegalArgumentException when no bundle knows the key: a missing text is a defect, not a blank */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        Locale spoken = spoken(locale);
        String text = texts.get(spoken).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for the key " + key + " in " + spoken.toLanguageTag());
        }
        return arguments.length == 0 ? text : new MessageFormat(text, spoken).format(arguments);
    }

    /** The language that answers a wish for {@code locale}. */
    public Locale spoken(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : CHINESE;
    }

    /** Every key known in a language, for the completeness check. */
    public Map<String, String> all(Locale locale) {
        return texts.get(spoken(locale));
    }
}
