package cn.jingka.portal.reimbursement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jingka.portal.common.rules.RulesFile;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DatedParametersTest {

    private static final ReimbursementRules SHIPPED = ReimbursementRules.shipped();
    private static final LocalDate CHANGE = LocalDate.of(2030, 1, 1);

    /** A fictitious change: from 2030 outpatient has a deductible of 2,000 and 22.5 percent, and a single small band. */
    private static final ReimbursementRules CHANGED = loaded(
            yaml -> yaml.replace("    2013-05-01: 1800.00\n", "    2013-05-01: 1800.00\n    2030-01-01: 2000.00\n")
                    .replace(
                            "  description: 门诊报销比例\n  values:\n    2013-05-01: 20\n",
                            "  description: 门诊报销比例\n  values:\n    2013-05-01: 20\n    2030-01-01: 22.5\n")
                    .replace(
                            "at-most: 40000}\n",
                            "at-most: 40000}\n"
                                    + "    2030-01-01:\n"
                                    + "      - {from: 0, to: 100, percent: 10, at-most: 10}\n"));

    @Test
    void theParametersOfAYearAreThoseInForceOnItsFirstDay() {
        assertThat(CHANGED.assessAmounts(outpatient(2029, "5000.00")).outpatient())
                .isEqualTo(64_000);
        assertThat(CHANGED.assessAmounts(outpatient(2030, "5000.00")).outpatient())
                .isEqualTo(67_500);
        assertThat(CHANGED.assessAmounts(outpatient(2041, "5000.00")).outpatient())
                .isEqualTo(67_500);
        assertThat(CHANGED.assessAmounts(outpatient(2029, "9000.00")).overCeiling())
                .isEqualTo(23_760);
        assertThat(CHANGED.assessAmounts(outpatient(2030, "9000.00")).overCeiling())
                .isEqualTo(1_000);
    }

    @Test
    void aStepNamesTheDayFromWhichItsParameterIsEffective() {
        Assessment assessment = CHANGED.assess(outpatient(2030, "9000.00"));
        assertThat(effective(assessment, "reimbursement.step.outpatient.deductible"))
                .isEqualTo(CHANGE);
        assertThat(effective(assessment, "reimbursement.step.over.band")).isEqualTo(CHANGE);
        assertThat(effective(assessment, "reimbursement.step.outpatient.inRange"))
                .isEqualTo(LocalDate.of(2013, 5, 1));
    }

    @Test
    void theParametersOfAYearCanBeShown() {
        assertThat(CHANGED.parameters(2029))
                .contains(new ParameterValue(
                        "outpatient.deductible", "RB-OUT", "yuan", "门诊全年起付线", LocalDate.of(2013, 5, 1), "180000"));
        assertThat(CHANGED.parameters(2030))
                .hasSize(Parameter.values().length)
                .contains(new ParameterValue("outpatient.deductible", "RB-OUT", "yuan", "门诊全年起付线", CHANGE, "200000"));
    }

    @Test
    void roundingIsAParameterToo() {
        ReimbursementRules down = loaded(yaml -> yaml.replace("HALF_UP", "DOWN"));
        ReimbursementRules up = loaded(yaml -> yaml.replace("HALF_UP", "UP"));
        assertThat(down.assessAmounts(outpatient(2014, "1800.03")).outpatient()).isZero();
        assertThat(SHIPPED.assessAmounts(outpatient(2014, "1800.02")).outpatient())
                .isZero();
        assertThat(up.assessAmounts(outpatient(2014, "1800.01")).outpatient()).isEqualTo(1);
    }

    @Test
    void theOrderOfStaysIsAParameterToo() {
        YearFacts facts = Facts.of(2014)
                .stay("2014-03-02", "2014-03-09", "3000.00")
                .stay("2014-03-01", "2014-03-10", "1000.00")
                .build();
        ReimbursementRules byAdmission =
                loaded(yaml -> yaml.replace("DISCHARGE_DATE, ADMISSION_DATE,", "ADMISSION_DATE, DISCHARGE_DATE,"));
        assertThat(SHIPPED.assessAmounts(facts).inpatient()).isEqualTo(34_000 + 7_000);
        assertThat(byAdmission.assessAmounts(facts).inpatient()).isEqualTo(47_000);
    }

    @Test
    void theVersionNamesTheNewestDateAndChangesWithEveryValue() {
        assertThat(SHIPPED.version()).matches("2013-05-01-[0-9a-f]{10}");
        assertThat(CHANGED.version()).startsWith("2030-01-01-");
        assertThat(loaded(yaml -> yaml.replace("8406.00", "8407.00")).version()).isNotEqualTo(SHIPPED.version());
        assertThat(SHIPPED.assess(outpatient(2014, "1.00")).ruleVersion()).isEqualTo(SHIPPED.version());
    }

    @Test
    void theVersionDoesNotChangeWithTheFormOfTheFiles() {
        List<RulesFile> reversed = ReimbursementRules.SHIPPED.reversed().stream()
                .map(name -> RulesFile.resource(ReimbursementRules.SHIPPED_FOLDER + name))
                .map(file -> new RulesFile(
                        "x-" + file.name(), "# comment\n" + file.yaml().replace("8406.00", "8406")))
                .toList();
        assertThat(ReimbursementRules.load(reversed).version()).isEqualTo(SHIPPED.version());
    }

    @Test
    void aYearBeforeTheSchemeIsRefusedWithTheDateItStarts() {
        assertThatExceptionOfType(NoRuleInForce.class)
                .isThrownBy(() -> SHIPPED.assessAmounts(outpatient(2012, "5000.00")))
                .satisfies(refused -> {
                    assertThat(refused.year()).isEqualTo(2012);
                    assertThat(refused.starts()).isEqualTo("2013-05-01");
                });
        assertThatExceptionOfType(NoRuleInForce.class).isThrownBy(() -> SHIPPED.assess(outpatient(2012, "5000.00")));
        assertThatExceptionOfType(NoRuleInForce.class).isThrownBy(() -> SHIPPED.parameters(2012));
        assertThat(SHIPPED.inForce(2012)).isFalse();
        assertThat(SHIPPED.inForce(2013)).isTrue();
        assertThat(SHIPPED.starts()).isEqualTo("2013-05-01");
    }

    private static YearFacts outpatient(int year, String yuan) {
        return Facts.of(year).outpatient(year + "-06-01", yuan).build();
    }

    private static LocalDate effective(Assessment assessment, String key) {
        return assessment.steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow()
                .parameterFrom();
    }

    private static ReimbursementRules loaded(UnaryOperator<String> change) {
        return ReimbursementRules.load(ReimbursementRules.SHIPPED.stream()
                .map(name -> RulesFile.resource(ReimbursementRules.SHIPPED_FOLDER + name))
                .map(file -> new RulesFile(file.name(), change.apply(file.yaml())))
                .toList());
    }
}
