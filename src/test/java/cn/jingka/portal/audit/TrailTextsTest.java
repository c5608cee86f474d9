package cn.jingka.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.i18n.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every action that can stand in the trail is told in words to the member whose data it concerned. */
class TrailTextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    /** How actions are named; one that ends in a dot is completed by a value, e.g. the state of a card. */
    private static final Pattern ACTION =
            Pattern.compile("\"([a-zA-Z]+(?:\\.[A-Za-z]+)*\\.(?:audit|trail)\\.[A-Za-z.]+)\"");

    private static final Pattern RECORDED = Pattern.compile(
            "\\b(?:audit|trail)\\s*\\.record(?:All)?\\(\\s*[\\w.()]+(?:\\s*\\.\\w+\\(\\))*,\\s*\"([^\"]+)\"");

    /** Looks at members' data in the modules that keep it. */
    private static final Pattern LOOKS = Pattern.compile(
            "(members|claims|payouts|settlement|services|merchants|plans|protection|bulletin|notifications)\\..*audit\\..*([lL]ooked|[lL]isted|Seen)");

    private final Texts texts = new Texts();

    @Test
    void everyActionHasItsWordsInBothLanguages() throws IOException {
        for (Locale language : List.of(Texts.CHINESE, Locale.ENGLISH)) {
            Set<String> known = texts.all(language).keySet();
            assertThat(found(ACTION).stream().filter(Predicate.not(action -> known(action, known))))
                    .as("without words in %s", language)
                    .isEmpty();
        }
    }

    @Test
    void everyActionIsNamedSoThatItIsFoundHere() throws IOException {
        assertThat(found(RECORDED))
                .isNotEmpty()
                .allSatisfy(action -> assertThat('"' + action + '"').matches(ACTION));
    }

    @Test
    void whatStaffDidIsToldToTheMemberAndNotToTheOffice() {
        texts.all(Texts.CHINESE).forEach((action, words) -> {
            if (LOOKS.matcher(action).matches()) {
                assertThat(words).as(action).contains("您");
            }
        });
    }

    private static boolean known(String action, Set<String> keys) {
        return action.endsWith(".")
                ? keys.stream().anyMatch(key -> key.startsWith(action))
                : keys.contains(action);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : sources()) {
            for (Matcher match = pattern.matcher(Files.readString(file, StandardCharsets.UTF_8)); match.find(); ) {
                found.add(match.group(1));
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
