package cn.jingka.portal.offers.rules;

import cn.jingka.portal.offers.Window;
import java.time.LocalDate;

/** One stretch of days in which a window is open; it may reach over New Year (PARK-3). */
record Season(LocalDate first, LocalDate last) {

    /** The season in which the day lies, else the next one. */
    static Season holdingOrAfter(Window window, LocalDate day) {
        int year = day.getYear() - 1;
        while (beginningIn(window, year).last.isBefore(day)) {
            year++;
        }
        return beginningIn(window, year);
    }

    private static Season beginningIn(Window window, int year) {
        boolean overNewYear = window.until().isBefore(window.from());
        return new Season(
                window.from().atYear(year), window.until().atYear(overNewYear ? Math.addExact(year, 1) : year));
    }

    Season next(Window window) {
        return beginningIn(window, first.getYear() + 1);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** For which year a use on this day counts: a pass sold in December is for the next year (PARK-3). */
    int yearOf(Window window, LocalDate day) {
        return window.countsForYearOfEnd() ? last.getYear() : day.getYear();
    }
}
