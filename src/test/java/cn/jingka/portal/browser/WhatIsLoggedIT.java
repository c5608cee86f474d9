package cn.jingka.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.identifier.Luhn;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Runs after all other browser tests, by its name: what the program wrote down while members and staff used it holds
 * nobody's number, neither the tests' persons' nor any other that could be somebody's.
 */
class WhatIsLoggedIT extends BrowserTest {

    private static final Pattern MOBILE = Pattern.compile("(?<![0-9a-fA-F-])(?:\\+?86)?1[3-9][0-9]{9}(?![0-9a-fA-F-])");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{5}[0-9Xx](?![0-9])");
    private static final Pattern CARD = Pattern.compile("(?<![0-9])62[0-9]{14,17}(?![0-9])");

    @Test
    void nobodysNumberStandsInTheLog() throws IOException {
        List<String> lines = Files.readAllLines(portal.log());
        assertThat(lines).as("the log of the program under test").isNotEmpty();
        assertThat(found(lines, MOBILE)).as("phone numbers").isEmpty();
        assertThat(found(lines, DOCUMENT)).as("identity numbers").isEmpty();
        assertThat(found(lines, CARD).stream().filter(Luhn::valid))
                .as("card numbers")
                .isEmpty();
    }

    private static List<String> found(List<String> lines, Pattern number) {
        return lines.stream()
                .flatMap(line -> number.matcher(line).results())
                .map(MatchResult::group)
                .toList();
    }
}
