package cn.jingka.portal.reimbursement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.time.Period;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class WorkedExamplesTest {

    private static final ReimbursementRules RULES = ReimbursementRules.shipped();

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void everyScenarioComesOutAsThePolicyBookSays(String name, Map<String, Object> scenario) {
        YearFacts facts = facts(scenario);
        Assessment assessment = RULES.assess(facts);
        Map<String, Object> expected = cast(scenario.get("expect"));
        SoftAssertions soft = new SoftAssertions();
        expected.forEach((what, value) ->
                soft.assertThat(actual(assessment, what)).as(what).isEqualTo(value));
        soft.assertThat(RULES.assessAmounts(facts)).as("without steps").isEqualTo(assessment.amounts());
        soft.assertAll();
        assertThat(assessment.steps().getLast().amountFen())
                .isEqualTo(assessment.amounts().entitlement());
    }

    static Stream<Arguments> scenarios() throws IOException {
        try (InputStream yaml = WorkedExamplesTest.class.getResourceAsStream("/rules/scenarios.yaml")) {
            List<Map<String, Object>> scenarios = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return scenarios.stream().map(scenario -> Arguments.of(scenario.get("name"), scenario));
        }
    }

    private static YearFacts facts(Map<String, Object> scenario) {
        int year = (int) scenario.getOrDefault("year", 2014);
        Facts facts = Facts.of(year);
        if (scenario.get("category") instanceof String category) {
            facts.held(Category.valueOf(category), new Period(LocalDate.of(year, 2, 1), LocalDate.of(year, 2, 1)));
        }
        if (scenario.containsKey("covered")) {
            facts.covered(words(scenario, "covered")
                    .map(words -> new Period(LocalDate.parse(words[0]), LocalDate.parse(words[1])))
                    .toList());
        }
        words(scenario, "outpatient").forEach(words -> facts.outpatient(words[0], words[1]));
        words(scenario, "stays").forEach(words -> facts.stay(words[0], words[1], words[2]));
        String approved = (String) scenario.getOrDefault("approved", "ALL");
        switch (approved) {
            case "ALL" -> facts.approved(YearFacts.EVERYTHING_DECLARED);
            case "NONE" -> facts.approved(0);
            default -> facts.approved(Fen.parse(approved).value());
        }
        return facts.build();
    }

    private static Object actual(Assessment of, String what) {
        return switch (what) {
            case "outpatient" -> yuan(of.amounts().outpatient());
            case "inpatient" -> yuan(of.amounts().inpatient());
            case "overCeiling" -> yuan(of.amounts().overCeiling());
            case "undeclared" -> yuan(of.amounts().overCeilingUndeclared());
            case "total" -> yuan(of.amounts().entitlement());
            case "over" -> yuan(of.overCeiling().total());
            case "stays" ->
                of.inpatient().stays().stream().map(stay -> yuan(stay.amount())).toList();
            case "bands" ->
                of.overCeiling().bands().stream()
                        .map(band -> yuan(band.amount()))
                        .toList();
            case "notCounted" ->
                of.notCounted().stream()
                        .map(line -> line.reason() + " " + line.relevantDate())
                        .toList();
            default -> throw new IllegalArgumentException("unknown expectation " + what);
        };
    }

    private static Stream<String[]> words(Map<String, Object> scenario, String key) {
        List<String> lines = cast(scenario.getOrDefault(key, List.of()));
        return lines.stream().map(line -> line.split(" "));
    }

    private static String yuan(long fen) {
        return Fen.of(fen).toString();
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
