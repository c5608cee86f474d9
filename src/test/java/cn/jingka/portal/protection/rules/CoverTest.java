package cn.jingka.portal.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.protection.rules.Coverage.Missing;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CoverTest {

    private static final ProtectionRules RULES = ProtectionRules.shipped();
    private static final Pattern MEMBERSHIP =
            Pattern.compile("(union|group) ([0-9-]+)\\.\\.(?:([0-9-]+)\\(([0-9-]+)\\))?");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/protection-scenarios/cover.csv", delimiter = '|')
    void coverFollowsTermsJoiningAndRemoval(
            String what, String memberships, LocalDate day, LocalDate from, LocalDate until, Missing missing) {
        Coverage coverage = RULES.cover(memberships(memberships), day);
        assertThat(coverage.missing()).isEqualTo(missing);
        assertThat(coverage.from()).isEqualTo(from);
        assertThat(coverage.until()).isEqualTo(until);
    }

    @Test
    void theUnitIsThatOfTheDayAndAfterARemovalTheLastOne() {
        List<Insured> moved = List.of(
                new Insured("first", true, day("2012-01-01"), day("2026-03-31"), day("2026-04-01")),
                new Insured("second", true, day("2026-04-01"), day("2026-09-30"), day("2026-10-08")));
        assertThat(RULES.cover(moved, day("2026-03-31")).unit()).isEqualTo("first");
        assertThat(RULES.cover(moved, day("2026-04-01")).unit()).isEqualTo("second");
        assertThat(RULES.cover(moved, day("2026-12-31")).unit()).isEqualTo("second");
    }

    @Test
    void theWindowOfATermClosesFifteenDaysBeforeItsEnd() {
        Term term = RULES.term(day("2026-06-30"));
        assertThat(term.first()).isEqualTo(day("2026-01-01"));
        assertThat(term.last()).isEqualTo(day("2026-12-31"));
        assertThat(term.windowCloses()).isEqualTo(day("2026-12-16"));
    }

    private static List<Insured> memberships(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("\\+")).map(CoverTest::membership).toList();
    }

    private static Insured membership(String text) {
        Matcher parts = MEMBERSHIP.matcher(text.strip());
        assertThat(parts.matches()).as(text).isTrue();
        return new Insured(
                "单位", parts.group(1).equals("union"), day(parts.group(2)), day(parts.group(3)), day(parts.group(4)));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
