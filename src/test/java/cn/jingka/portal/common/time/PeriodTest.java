package cn.jingka.portal.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final Period SPRING = period(3, 1, 5, 31);

    @Test
    void bothEndsBelongToThePeriod() {
        assertThat(SPRING.contains(day(3, 1))).isTrue();
        assertThat(SPRING.contains(day(5, 31))).isTrue();
        assertThat(SPRING.contains(day(2, 28))).isFalse();
        assertThat(SPRING.contains(day(6, 1))).isFalse();
        assertThat(Period.since(day(3, 1)).contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void oneSharedDayIsAnOverlap() {
        assertThat(SPRING.overlaps(day(5, 31), day(8, 1))).isTrue();
        assertThat(SPRING.overlaps(day(1, 1), day(3, 1))).isTrue();
        assertThat(SPRING.overlaps(day(6, 1), null)).isFalse();
        assertThat(SPRING.overlaps(day(1, 1), day(2, 28))).isFalse();
        assertThat(Period.since(day(3, 1)).overlaps(day(12, 1), null)).isTrue();
    }

    @Test
    void theIntersectionOfTwoPeriodsIsWhatTheyShare() {
        assertThat(SPRING.intersect(Period.since(day(5, 1)))).contains(period(5, 1, 5, 31));
        assertThat(Period.since(day(1, 1)).intersect(Period.since(day(2, 1)))).contains(Period.since(day(2, 1)));
        assertThat(SPRING.intersect(period(6, 1, 6, 2))).isEmpty();
    }

    @Test
    void theUnionJoinsOverlappingAndAdjoiningPeriods() {
        assertThat(Period.union(List.of(period(6, 1, 6, 30), period(8, 1, 8, 2), SPRING, period(4, 1, 4, 2))))
                .containsExactly(period(3, 1, 6, 30), period(8, 1, 8, 2));
        assertThat(Period.union(List.of(Period.since(day(3, 1)), period(4, 1, 4, 2))))
                .containsExactly(Period.since(day(3, 1)));
    }

    @Test
    void listsOfPeriodsAreIntersectedDayByDay() {
        List<Period> members = List.of(period(1, 1, 3, 31), Period.since(day(6, 1)));
        List<Period> insured = List.of(period(2, 1, 6, 30), period(9, 1, 9, 30));
        assertThat(Period.intersect(members, insured))
                .containsExactly(period(2, 1, 3, 31), period(6, 1, 6, 30), period(9, 1, 9, 30));
        assertThat(Period.intersect(members, List.of())).isEmpty();
    }

    @Test
    void aPeriodCannotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> period(3, 2, 3, 1));
    }

    private static Period period(int fromMonth, int fromDay, int toMonth, int toDay) {
        return new Period(day(fromMonth, fromDay), day(toMonth, toDay));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2014, month, day);
    }
}
