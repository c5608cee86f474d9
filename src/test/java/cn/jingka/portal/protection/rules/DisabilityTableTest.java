package cn.jingka.portal.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepArg.Count;
import cn.jingka.portal.common.money.Fen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DisabilityTableTest {

    private static final ProtectionRules RULES = ProtectionRules.shipped();
    private static final LocalDate ACCIDENT = LocalDate.of(2026, 3, 1);

    @ParameterizedTest(name = "item {0}")
    @CsvFileSource(resources = "/rules/protection-scenarios/table.csv", delimiter = '|')
    void everyItemGivesItsPercentageByEachOfItsFindings(
            int item, int grade, int percent, String amount, String findings) {
        for (String code : findings.split(" ")) {
            TableFinding finding = RULES.table(ACCIDENT).finding(code).orElseThrow();
            assertThat(finding.item()).as(code).isEqualTo(item);
            assertThat(finding.grade()).as(code).isEqualTo(grade);
            assertThat(finding.rateBasisPoints()).as(code).isEqualTo(percent * 100);
            assertThat(RULES.disability(ACCIDENT, Set.of(code), Fen.ZERO, Fen.ZERO)
                            .amount())
                    .as(code)
                    .isEqualTo(Fen.parse(amount));
        }
    }

    @Test
    void theTableOfTheTestsHasEveryItemAndEveryFinding() throws IOException {
        List<String[]> rows;
        try (InputStream table = getClass().getResourceAsStream("/rules/protection-scenarios/table.csv")) {
            rows = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .toList();
        }
        assertThat(rows.stream().map(row -> Integer.valueOf(row[0].strip())))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 34).boxed().toList());
        assertThat(rows.stream().flatMap(row -> Arrays.stream(row[4].strip().split(" "))))
                .containsExactlyInAnyOrderElementsOf(RULES.table(ACCIDENT).findings().stream()
                        .map(TableFinding::code)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/protection-scenarios/several-findings.csv", delimiter = '|')
    void severalFindingsCountTogether(
            String what, String findings, String forAccident, String inTerm, String items, String due) {
        Award award =
                RULES.disability(ACCIDENT, List.of(findings.split(" ")), Fen.parse(forAccident), Fen.parse(inTerm));
        assertThat(award.amount()).isEqualTo(Fen.parse(due));
        assertThat(String.join(" ", countedItems(award))).isEqualTo(items == null ? "" : items);
    }

    private static List<String> countedItems(Award award) {
        return award.steps().stream()
                .filter(step -> Set.of("protection.step.finding", "protection.step.together")
                        .contains(step.key()))
                .map(step -> Long.toString(((Count) step.args().get(1)).value()))
                .toList();
    }

    @Test
    void takenTogetherFindingsNeverGiveLessThanOneByOne() {
        for (TableFinding whole : RULES.table(ACCIDENT).findings()) {
            for (Set<String> way : whole.together()) {
                int highestOfSamePart = way.stream()
                        .map(code -> RULES.table(ACCIDENT).finding(code).orElseThrow())
                        .mapToInt(TableFinding::rateBasisPoints)
                        .max()
                        .orElseThrow();
                assertThat(whole.rateBasisPoints()).as(whole.code()).isGreaterThanOrEqualTo(highestOfSamePart);
                assertThat(RULES.disability(ACCIDENT, way, Fen.ZERO, Fen.ZERO).amount())
                        .as(whole.code())
                        .isEqualTo(RULES.disability(ACCIDENT, Set.of(whole.code()), Fen.ZERO, Fen.ZERO)
                                .amount());
            }
        }
    }

    @Test
    void theOrderInWhichFindingsAreNamedDoesNotMatter() {
        List<String> named = List.of("23:LEFT_ARM", "16:LEFT_EYE", "33:LEFT_THUMB", "33:RIGHT_THUMB", "18:LEFT_LEG");
        Award award = RULES.disability(ACCIDENT, named, Fen.ZERO, Fen.ZERO);
        assertThat(RULES.disability(ACCIDENT, named.reversed(), Fen.ZERO, Fen.ZERO))
                .isEqualTo(award);
        // 30 + 30 + 20 for the left arm + 10 for the right thumb; both thumbs as item 25 would take up the left arm for
        // less.
        assertThat(award.amount()).isEqualTo(Fen.parse("4500.00"));
    }

    @Test
    void everyStepCarriesItsClauseAndDate() {
        Award award = RULES.disability(
                ACCIDENT, List.of("17:LEFT_ARM", "34:LEFT_HAND", "29:NOSE"), Fen.ZERO, Fen.parse("4000.00"));
        assertThat(award.steps())
                .extracting(Step::key)
                .containsExactly(
                        "protection.step.finding",
                        "protection.step.finding",
                        "protection.step.leftOut",
                        "protection.step.sum",
                        "protection.step.disability",
                        "protection.step.capLeft",
                        "protection.step.total");
        assertThat(award.steps())
                .extracting(Step::clause)
                .containsExactly("PROT-TABLE", "PROT-TABLE", "PROT-TABLE", "PROT-TABLE", "PROT-3", "PROT-3", "PROT-3");
        assertThat(award.steps()).extracting(Step::parameterFrom).containsOnly(LocalDate.of(2010, 1, 1));
        assertThat(award.amount()).isEqualTo(Fen.parse("1000.00"));
    }
}
