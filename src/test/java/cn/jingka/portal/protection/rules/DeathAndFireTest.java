package cn.jingka.portal.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.money.Fen;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DeathAndFireTest {

    private static final ProtectionRules RULES = ProtectionRules.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/protection-scenarios/fire.csv", delimiter = '|')
    void aFireGivesTenPercentUpToTheCap(String what, String building, String equipment, String granted, String due) {
        assertThat(RULES.fire(DAY, Fen.parse(building), Fen.parse(equipment), Fen.parse(granted))
                        .amount())
                .isEqualTo(Fen.parse(due));
    }

    @Test
    void aDeathGivesTwentyThousandWhateverWasGrantedForDisability() {
        assertThat(RULES.death(DAY, false).amount()).isEqualTo(Fen.parse("20000.00"));
        Award after = RULES.death(DAY, true);
        assertThat(after.amount()).isEqualTo(Fen.parse("20000.00"));
        assertThat(after.steps())
                .extracting(Step::key)
                .containsExactly("protection.step.death", "protection.step.notReduced");
    }

    @Test
    void aDisabilityThatIsNotFinalIsAssessedFromTheHundredAndEightiethDayOn() {
        assertThat(RULES.assessableFrom(LocalDate.of(2026, 1, 1))).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(RULES.assessableFrom(LocalDate.of(2024, 1, 1))).isEqualTo(LocalDate.of(2024, 6, 29));
    }
}
