package cn.jingka.portal.sandbox.internal.web;

import cn.jingka.portal.sandbox.internal.http.Request;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The sandbox's texts in one language: the one asked for in the address, else the one of the cookie, else the
 * browser's.
 */
public enum Words {
    ZH("zh_CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    /** Cookies don't know ports: a name of its own keeps this one apart from the portal's. */
    static final String COOKIE = "JINGKA_SANDBOX_LANG";

    private final Properties texts = new Properties();
    private final Locale locale;

    Words(String suffix, Locale locale) {
        this.locale = locale;
        String bundle = "/i18n/sandbox_" + suffix + ".properties";
        try (var reader = new InputStreamReader(Words.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox can't read " + bundle, e);
        }
    }

    public static Words of(Request request) {
        String wish = request.query("lang")
                .or(() -> request.cookie(COOKIE))
                .or(() -> request.header("Accept-Language"))
                .orElse("zh");
        return wish.startsWith("en") ? EN : ZH;
    }

    /** The text of {@code sandbox.<key>}. */
    public String say(String key, Object... arguments) {
        String text = texts.getProperty("sandbox." + key);
        if (text == null) {
            throw new IllegalArgumentException("No text for sandbox." + key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    Words other() {
        return this == ZH ? EN : ZH;
    }

    String code() {
        return this == ZH ? "zh" : "en";
    }
}
