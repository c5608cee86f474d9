package cn.jingka.portal.plans.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a plan's file stops the portal at its start, with file, line and key. */
class StrictPlanLoadingTest {

    private static final RulesFile TERMS = RulesFile.resource(PlanRules.SHIPPED_FOLDER + PlanRules.TERMS);
    private static final String ILLNESS = shipped("critical-illness.yaml");
    private static final String STAY = shipped("hospital-stay.yaml");
    private static final String ACCIDENT = shipped("accidental-injury.yaml");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fee: 60               | fee: 60.005           | plan.yaml:9: fee: the amount is not an exact amount",
                "fee: 60               | fee: 0                | plan.yaml:9: fee: the amount is zero",
                "fee: 60               | price: 60             | plan.yaml:9: values: unknown key \"price\"",
                "waiting-days: 90      | waiting-days: -1      | plan.yaml:10: waiting-days: the days is negative",
                "at-most: 50000        | at-most: 20000        | plan.yaml:15: illnesses.malignant-tumour: the amount is above",
                "type: LUMP_SUM        | type: RAFFLE          | plan.yaml:13: benefit: unknown type \"RAFFLE\"",
                "stroke: 20000         | Stroke: 20000         | plan.yaml:17: illnesses: \"Stroke\" is not made of",
                "stroke: 20000         | bypass-surgery: 20000 | plan.yaml:20: illnesses: the key \"bypass-surgery\" stands twice",
                "2013-01-01:           | 2013-02-01:           | plan.yaml:8: values: values begin on 1 January",
                "sample: true          | sample: maybe         | plan.yaml:4: sample: must be true or false",
                "eligible: EVERYONE    | eligible: MEN         | plan.yaml:6: eligible: unknown entry \"MEN\"",
                "clause: PLAN-1        | clause: PROT-1        | plan.yaml:3: clause: must be PLAN-1",
                "plan: critical-illness| plan: Critical Illness| plan.yaml:2: plan: the plan",
                "order: 10             | weight: 10            | plan.yaml:5: unknown key \"weight\""
            })
    void everyMistakeIsNamedWithFileLineAndKey(String good, String bad, String message) {
        assertRefused(ILLNESS.replace(good.strip(), bad.strip()), message);
    }

    @Test
    void theOtherTypesOfBenefitAreReadAsStrictly() {
        assertRefused(ACCIDENT.replace("light: 5", "light: 105"), "plan.yaml:16: severities.light");
        assertRefused(ACCIDENT.replace("sum: 20000", "sum: 30000"), "plan.yaml:14: sum");
        assertRefused(STAY.replace("most-days: 90", "days: 90"), "plan.yaml:17: benefit: unknown key \"days\"");
        assertRefused("", "plan.yaml: is empty");
        assertRefused("plan: [", "is not well-formed YAML");
    }

    @Test
    void aPlanStandsOnce() {
        assertThatThrownBy(() -> PlanRules.load(TERMS, List.of(file(ILLNESS), file(ILLNESS))))
                .isInstanceOf(RulesFileException.class)
                .hasMessageContaining("critical-illness stands twice");
    }

    @Test
    void theTermsAreReadAsStrictly() {
        String terms = TERMS.yaml();
        assertThatThrownBy(() -> PlanRules.load(
                        new RulesFile("terms.yaml", terms.replace("\"01-15\"", "\"15 January\"")),
                        List.of(file(ILLNESS))))
                .hasMessageContaining("terms.yaml:9: first-day-until");
    }

    @Test
    void laterValuesCountFromTheirTermOn() {
        String later = ILLNESS
                + ILLNESS.substring(ILLNESS.indexOf("  2013-01-01:"))
                        .replace("2013-01-01", "2016-01-01")
                        .replace("fee: 60", "fee: 70");
        Plan plan = PlanRules.load(TERMS, List.of(file(later)))
                .plan("critical-illness")
                .orElseThrow();

        assertThat(plan.in(2012)).isEmpty();
        assertThat(plan.in(2015).orElseThrow().fee()).isEqualTo(6_000);
        assertThat(plan.in(2016).orElseThrow().fee()).isEqualTo(7_000);
    }

    @Test
    void everyPlanAndChoiceHasItsWordsAndIsMarkedAsASample() {
        Map<String, String> texts = new Texts().all(Texts.CHINESE);
        for (Plan plan : PlanRules.shipped().plans()) {
            assertThat(plan.sample()).isTrue();
            assertThat(texts).containsKeys(plan.titleKey(), "plans.plan." + plan.id() + ".summary");
            plan.values()
                    .values()
                    .forEach(values -> choices(values.benefit())
                            .forEach(code -> assertThat(texts).containsKey(plan.choiceKey(code))));
        }
    }

    private static Stream<String> choices(Benefit benefit) {
        return switch (benefit) {
            case Benefit.LumpSum lump -> lump.illnesses().keySet().stream();
            case Benefit.BySeverity scale -> scale.severities().keySet().stream();
            case Benefit.PerDay stay -> Stream.empty();
        };
    }

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> PlanRules.load(TERMS, List.of(file(yaml))))
                .isInstanceOf(RulesFileException.class)
                .hasMessageContaining(message.strip());
    }

    private static RulesFile file(String yaml) {
        return new RulesFile("plan.yaml", yaml);
    }

    private static String shipped(String name) {
        return RulesFile.resource(PlanRules.SHIPPED_FOLDER + name).yaml();
    }
}
