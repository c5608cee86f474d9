package cn.jingka.portal.common.workdays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which people work on working days.
 *
 * @param from inclusive
 * @param until exclusive, later than {@code from}
 */
public record WorkingHours(WorkingCalendar calendar, LocalTime from, LocalTime until, ZoneId zone) {

    public WorkingHours {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("working hours cannot end at " + until + ", begun at " + from);
        }
    }

    /** The moment at which so much working time has passed since {@code start}; never outside the hours. */
    public Instant after(Instant start, Duration working) {
        ZonedDateTime moment = opening(start.atZone(zone));
        Duration left = working;
        while (true) {
            Duration today = Duration.between(moment, moment.with(until));
            if (left.compareTo(today) <= 0) {
                return moment.plus(left).toInstant();
            }
            left = left.minus(today);
            moment = opening(moment.with(until));
        }
    }

    /** The moment itself when somebody works then, else when work begins next. */
    private ZonedDateTime opening(ZonedDateTime moment) {
        ZonedDateTime day = moment.toLocalTime().isBefore(until)
                ? moment
                : moment.plusDays(1).with(from);
        if (day.toLocalTime().isBefore(from)) {
            day = day.with(from);
        }
        while (!calendar.isWorkingDay(day.toLocalDate())) {
            day = day.plusDays(1).with(from);
        }
        return day;
    }
}
