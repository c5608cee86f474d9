package cn.jingka.portal.common.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar();

    @ParameterizedTest
    @CsvSource({
        // an ordinary week
        "2026-11-20, true",
        "2026-11-21, false",
        "2026-11-22, false",
        "2026-11-23, true",
        // Spring Festival 2024: Saturday to Saturday off, two Sundays made up
        "2024-02-04, true",
        "2024-02-09, true",
        "2024-02-12, false",
        "2024-02-16, false",
        "2024-02-18, true",
        // National Day and Mid-Autumn 2025
        "2025-09-28, true",
        "2025-10-08, false",
        "2025-10-09, true",
        "2025-10-11, true",
        // 2026
        "2026-01-02, false",
        "2026-01-04, true",
        "2026-02-23, false",
        "2026-02-28, true",
        "2026-09-25, false",
        // a year without data: its weekends only
        "2015-10-01, true",
        "2015-10-03, false"
    })
    void holidaysAreOffAndMadeUpDaysAreWorked(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, 0",
        "2026-11-23, 2026-11-24, 1",
        "2026-11-20, 2026-11-23, 1",
        "2026-11-20, 2026-11-22, 0",
        "2026-09-30, 2026-10-08, 1",
        "2026-02-13, 2026-02-24, 2",
        "2026-11-24, 2026-11-23, 0"
    })
    void workingDaysAreCountedAfterTheFirstDayUpToTheLast(LocalDate from, LocalDate to, int days) {
        assertThat(calendar.workingDays(from, to)).isEqualTo(days);
    }

    @Test
    void eachYearHasAsManyWorkingDaysAsTheAnnouncementsLeave() {
        assertThat(calendar.workingDays(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 31)))
                .isEqualTo(251);
        assertThat(calendar.workingDays(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31)))
                .isEqualTo(248);
        assertThat(calendar.workingDays(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31)))
                .isEqualTo(248);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2030: {source: s, off: [2030-01-01]}|\"made-up\" is missing",
                "2030: {source: s, off: [2031-01-01], made-up: []}|lies in another year",
                "2030: {source: s, off: [2030-13-01], made-up: []}|not an ISO date",
                "2030: {source: s, off: [2030-01-03/2030-01-01], made-up: []}|before it begins",
                "2030: {source: s, off: [2030-01-01, 2030-01-01], made-up: []}|stands twice",
                "2030: {source: s, off: [], made-up: [2030-01-02]}|is no weekend day",
                "2030: {source: s, off: [], made-up: [], extra: 1}|unknown key \"extra\"",
                "2030: [|is not well-formed YAML"
            })
    void aMistakeInTheDataIsNamedWithItsLine(String yaml, String problem) {
        assertThatThrownBy(() -> new WorkingCalendar(new RulesFile("calendar.yaml", yaml)))
                .isInstanceOf(RulesFileException.class)
                .hasMessageStartingWith("calendar.yaml:1")
                .hasMessageContaining(problem);
    }
}
