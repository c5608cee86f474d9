package cn.jingka.portal.common.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.reimbursement.rules.OutpatientLine;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import cn.jingka.portal.reimbursement.rules.Stay;
import cn.jingka.portal.reimbursement.rules.YearFacts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {

    private static final LocalDate MAY = LocalDate.of(2013, 5, 1);

    @Test
    void theStoredFormIsCompactAndStable() {
        Step step = new Step(
                "RB-25",
                "reimbursement.step.outpatient.raisedRate",
                List.of(
                        new StepArg.Amount(-5),
                        new StepArg.Count(3),
                        new StepArg.Rate(2_500),
                        new StepArg.Day(MAY),
                        new StepArg.Key("a\"键")),
                Long.MAX_VALUE,
                MAY);
        String stored = "[[\"RB-25\",\"reimbursement.step.outpatient.raisedRate\",9223372036854775807,\"2013-05-01\","
                + "\"f-5\",\"n3\",\"r2500\",\"d2013-05-01\",\"ka\\\"键\"]]";
        assertThat(Steps.write(List.of(step))).isEqualTo(stored);
        assertThat(Steps.read(stored)).containsExactly(step);
        assertThat(Steps.write(List.of())).isEqualTo("[]");
        assertThat(Steps.read("[]")).isEmpty();
    }

    @Test
    void theStepsOfAnAssessmentSurviveStoring() {
        LocalDate day = LocalDate.of(2013, 4, 30);
        YearFacts facts = new YearFacts(
                2013,
                LocalDate.of(2013, 12, 31),
                List.of(Period.since(MAY)),
                List.of(Period.since(MAY)),
                List.of(),
                List.of(),
                List.of(new OutpatientLine("O1", day, 900_000), new OutpatientLine("O2", MAY, 900_000)),
                List.of(new Stay("I1", day, MAY, 9_000_000)),
                1_000_000);
        List<Step> steps = ReimbursementRules.shipped().assess(facts).steps();
        assertThat(steps).hasSizeGreaterThan(10);
        assertThat(Steps.read(Steps.write(steps))).isEqualTo(steps);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[",
                "[]x",
                "[] []",
                "[1]",
                "[[]]",
                "[[\"RB-OUT\",\"k\",1.5,\"2013-05-01\"]]",
                "[[\"RB-OUT\",\"k\",\"1\",\"2013-05-01\"]]",
                "[[\"RB-OUT\",\"k\",99999999999999999999,\"2013-05-01\"]]",
                "[[\"RB-OUT\",\"k\",1,\"2013-13-01\"]]",
                "[[\"RB-OUT\",\"k\",1,\"2013-05-01\",\"\"]]",
                "[[\"RB-OUT\",\"k\",1,\"2013-05-01\",\"x1\"]]",
                "[[\"RB-OUT\",\"k\",1,\"2013-05-01\",\"fone\"]]",
                "[[\"RB-OUT\",\"k\",1,\"2013-05-01\",7]]",
                "[[\"RB-OUT\",\"k\",1,\"2013-05-01\"]"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Steps.read(text));
    }
}
