package cn.jingka.portal.claims.internal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskParametersTest {

    private static final RulesFile SHIPPED = RulesFile.resource("/rules/claims/desk.yaml");

    @Test
    void theShippedFiguresAreInForceFromTheirDay() {
        DeskRules rules = new DeskParameters().on(LocalDate.of(2026, 11, 23));
        assertThat(rules.fourEyesFrom()).isEqualTo(Fen.parse("10000.00"));
        assertThat(rules.expectedAtLeast()).isEqualTo(30);
        assertThat(rules.appealUntil(LocalDate.of(2026, 11, 23))).isEqualTo(LocalDate.of(2027, 1, 22));
        assertThatThrownBy(() -> new DeskParameters().on(LocalDate.of(2013, 4, 30)))
                .isInstanceOf(DomainException.class)
                .hasMessage("claims.review.error.noRuleYet");
    }

    @Test
    void aLaterFigureAppliesFromItsDay() {
        DeskParameters dated = changed("2013-05-01: 60", "2013-05-01: 60\n    2027-01-01: 90");
        assertThat(dated.on(LocalDate.of(2026, 12, 31)).appealDays()).isEqualTo(60);
        assertThat(dated.on(LocalDate.of(2027, 1, 1)).appealDays()).isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desk.appeal-days:|desk.appeal:|desk.appeal: unknown parameter",
                "2013-05-01: 60|2013-05-01: 6O|desk.appeal-days: the value is not a whole number: \"6O\"",
                "2013-05-01: 60|2013-05-01: 0|desk.appeal-days: the value is out of range: \"0\"",
                "2013-05-01: 60|May 2013: 60|desk.appeal-days: an effective date is not an ISO date: \"May 2013\"",
                "unit: yuan|unit: fen|desk.four-eyes-from: the unit must be yuan",
                "10000.00|10000.005|desk.four-eyes-from: the value is not an exact amount",
                "unit: yuan|units: yuan|desk.four-eyes-from: unknown key \"units\""
            })
    void aMistakeIsNamedByFileLineAndKey(String shipped, String mistake, String problem) {
        assertThatThrownBy(() -> changed(shipped, mistake))
                .isInstanceOf(RulesFileException.class)
                .hasMessageMatching("(?s)desk\\.yaml:\\d+: .*")
                .hasMessageContaining(problem);
    }

    @Test
    void aMissingParameterIsNamed() {
        assertThatThrownBy(() -> new DeskParameters(new RulesFile(
                        "desk.yaml", SHIPPED.yaml().substring(0, SHIPPED.yaml().indexOf("desk.expected-of-last")))))
                .hasMessageContaining("desk.expected-of-last: is missing");
    }

    private static DeskParameters changed(String shipped, String other) {
        assertThat(SHIPPED.yaml()).contains(shipped);
        return new DeskParameters(new RulesFile("desk.yaml", SHIPPED.yaml().replace(shipped, other)));
    }
}
