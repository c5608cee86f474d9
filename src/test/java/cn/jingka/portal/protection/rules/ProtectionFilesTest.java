package cn.jingka.portal.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.io.File;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionFilesTest {

    @Test
    void everyShippedFileInTheFolderIsLoaded() throws Exception {
        File folder =
                new File(getClass().getResource(ProtectionRules.SHIPPED_FOLDER).toURI());
        assertThat(folder.list()).containsExactlyInAnyOrderElementsOf(ProtectionRules.SHIPPED);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "term.yaml | 2010-01-01: 15 | 2010-01-01: -15 | is negative",
                "term.yaml | 2010-01-01: 15 | 2010-01-01: fifteen | is not a whole number",
                "term.yaml | 2010-01-01: CALENDAR_YEAR | 2010-01-01: FISCAL_YEAR | unknown reading",
                "disability.yaml | - item: 2 | - item: 3 | item 3 stands in the place of 2",
                "disability.yaml | percent: 75 | percent: 74 | grade 2 has two percentages",
                "disability.yaml | region: EYES | region: NECK | unknown region",
                "disability.yaml | `parts: [SPEECH]` | `parts: [TONGUE]` | unknown entry",
                "disability.yaml | 16:RIGHT_EYE | 16:THIRD_EYE | which is not listed",
                "disability.yaml | `[28:LEFT_EAR, 28:RIGHT_EAR]` | `[28:LEFT_EAR]` | does not take up the same parts",
                "fire.yaml | unit: percent | unit: yuan | must be percent",
                "death.yaml | 2010-01-01: 20000.00 | 2012-01-01: 20000.00 | must have its first value from 2010-01-01"
            })
    void aBrokenFileIsRefused(String file, String sound, String broken, String problem) {
        assertThatThrownBy(() -> changed(file, sound, broken))
                .isInstanceOf(RulesFileException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aLaterValueCountsForEventsFromItsDayOn() {
        ProtectionRules raised =
                changed("fire.yaml", "    2010-01-01: 3000.00", "    2010-01-01: 3000.00\n    2027-01-01: 4000.00");
        Fen loss = Fen.parse("100000.00");
        assertThat(raised.fire(LocalDate.of(2026, 12, 31), loss, Fen.ZERO, Fen.ZERO)
                        .amount())
                .isEqualTo(Fen.parse("3000.00"));
        assertThat(raised.fire(LocalDate.of(2027, 1, 1), loss, Fen.ZERO, Fen.ZERO)
                        .amount())
                .isEqualTo(Fen.parse("4000.00"));
        assertThat(raised.version())
                .startsWith("2027-01-01-")
                .isNotEqualTo(ProtectionRules.shipped().version());
    }

    @Test
    void readingsThatHaveAlternativesCanBeSwitched() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        ProtectionRules oneByOne = changed("disability.yaml", "COUNT_AS_THE_LISTED_ITEM", "EACH_BY_ITSELF");
        assertThat(oneByOne.disability(day, List.of("16:LEFT_EYE", "16:RIGHT_EYE"), Fen.ZERO, Fen.ZERO)
                        .amount())
                .isEqualTo(Fen.parse("3000.00"));
        ProtectionRules groups = changed("term.yaml", "NOT_COVERED", "COVERED");
        assertThat(groups.cover(List.of(new Insured("单位", false, day, null, null)), day)
                        .covered())
                .isTrue();
    }

    private static ProtectionRules changed(String file, String sound, String replacement) {
        return ProtectionRules.load(ProtectionRules.SHIPPED.stream()
                .map(name -> RulesFile.resource(ProtectionRules.SHIPPED_FOLDER + name))
                .map(shipped -> shipped.name().equals(file) ? changed(shipped, sound, replacement) : shipped)
                .toList());
    }

    private static RulesFile changed(RulesFile file, String sound, String replacement) {
        assertThat(file.yaml()).contains(sound);
        int at = file.yaml().indexOf(sound);
        return new RulesFile(
                file.name(),
                file.yaml().substring(0, at) + replacement + file.yaml().substring(at + sound.length()));
    }
}
