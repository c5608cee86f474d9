package cn.jingka.portal.common.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final WorkingHours hours =
            new WorkingHours(new WorkingCalendar(), LocalTime.of(9, 0), LocalTime.of(17, 0), BEIJING);

    @ParameterizedTest
    @CsvSource({
        // within the day, and on its last minute
        "2026-11-23T10:00, PT4H, 2026-11-23T14:00",
        "2026-11-23T13:00, PT4H, 2026-11-23T17:00",
        // over the night, over the weekend
        "2026-11-23T15:00, PT4H, 2026-11-24T11:00",
        "2026-11-20T16:00, PT8H, 2026-11-23T16:00",
        // before work, after work, on a Sunday
        "2026-11-23T06:30, PT1H, 2026-11-23T10:00",
        "2026-11-23T17:00, PT1H, 2026-11-24T10:00",
        "2026-11-22T12:00, PT24H, 2026-11-25T17:00",
        // National Day 2025: 1 to 8 October off, Saturday the 11th made up
        "2025-09-30T16:00, PT2H, 2025-10-09T10:00",
        "2025-10-10T16:00, PT2H, 2025-10-11T10:00"
    })
    void dueTimesCountOnlyWorkingTime(LocalDateTime start, Duration working, LocalDateTime due) {
        assertThat(hours.after(start.atZone(BEIJING).toInstant(), working))
                .isEqualTo(due.atZone(BEIJING).toInstant());
    }
}
