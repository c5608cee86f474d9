package cn.jingka.portal.offers;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;

/**
 * The days of each year, and the hours, in which something can be had; a window may reach over New Year (PARK-3).
 *
 * @param until the last day
 * @param opens the first minute of the day; absent together with {@code closes} when hours do not matter
 * @param closes the last minute of the day
 * @param countsForYearOfEnd whether a use counts for the year in which the window ends: a sale in December is for the
 *     next year (PARK-3)
 */
public record Window(
        MonthDay from,
        MonthDay until,
        Optional<LocalTime> opens,
        Optional<LocalTime> closes,
        boolean countsForYearOfEnd,
        String clause) {

    public Window {
        opens = opens == null ? Optional.empty() : opens;
        closes = closes == null ? Optional.empty() : closes;
    }
}
