package cn.jingka.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.jingka.portal.common.i18n.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern KEY = Pattern.compile("getTranslation\\(\\s*\"([a-zA-Z]+\\.[a-zA-Z0-9.]+)\"");
    private static final Pattern REFUSAL = Pattern.compile("Kind\\.[A-Z_]+,\\s*\"([a-zA-Z]+\\.[a-zA-Z0-9.]+)\"");

    private final Texts texts = new Texts();

    @Test
    void bothLanguagesKnowTheSameKeys() {
        assertThat(new TreeSet<>(texts.all(Locale.ENGLISH).keySet()))
                .isEqualTo(new TreeSet<>(texts.all(Texts.CHINESE).keySet()));
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        for (String key : texts.all(Texts.CHINESE).keySet()) {
            assertThat(arguments(texts.all(Locale.ENGLISH).get(key)))
                    .as(key)
                    .isEqualTo(arguments(texts.all(Texts.CHINESE).get(key)));
        }
    }

    /** A material can do without a hint, as one of the test kind does; the real kinds all say what to bring. */
    @Test
    void everyMaterialOfACaseHasItsHint() {
        Pattern material = Pattern.compile("(?!claims)[a-zA-Z.]+\\.material\\.[a-z-]+");
        assertThat(texts.all(Texts.CHINESE).keySet().stream()
                        .filter(key -> material.matcher(key).matches())
                        .filter(key -> !texts.all(Texts.CHINESE).containsKey(key + ".hint")))
                .isEmpty();
    }

    @Test
    void everyTextWithArgumentsIsAValidPattern() {
        for (Locale language : List.of(Texts.CHINESE, Locale.ENGLISH)) {
            texts.all(language).forEach((key, text) -> {
                if (text.contains("{")) {
                    assertThatCode(() -> new MessageFormat(text, language))
                            .as(key)
                            .doesNotThrowAnyException();
                }
            });
        }
    }

    @Test
    void everyKeyNamedInTheSourcesHasItsText() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file, StandardCharsets.UTF_8);
            for (Pattern pattern : List.of(KEY, REFUSAL)) {
                for (Matcher match = pattern.matcher(source); match.find(); ) {
                    if (!match.group(1).endsWith(".")
                            && !texts.all(Texts.CHINESE).containsKey(match.group(1))) {
                        missing.add(file.getFileName() + ": " + match.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void viewsHoldNoLiteralChineseText() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            if (file.getParent().endsWith("ui")) {
                for (Matcher match = STRING.matcher(Files.readString(file, StandardCharsets.UTF_8)); match.find(); ) {
                    if (HAN.matcher(match.group()).find() && !match.group().equals("\"京卡\"")) {
                        found.add(file.getFileName() + ": " + match.group());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> found = new TreeSet<>();
        for (Matcher match = Pattern.compile("\\{([0-9]+)").matcher(text); match.find(); ) {
            found.add(match.group(1));
        }
        return found;
    }
}
