package cn.jingka.portal.plans.rules;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The terms of the plans, 1 January to 31 December, and from which day an enrolment covers. */
public record Terms(NavigableMap<LocalDate, Window> windows) {

    private static final int LAST_DAY = 31;

    /**
     * @param opens the day of the year before from which a term can be enrolled for
     * @param firstDayUntil enrolled by this day of the term, a person is covered from its first day
     */
    public record Window(MonthDay opens, MonthDay firstDayUntil) {}

    public Terms {
        windows = Collections.unmodifiableNavigableMap(new TreeMap<>(windows));
    }

    public static LocalDate first(int term) {
        return LocalDate.of(term, Month.JANUARY, 1);
    }

    public static LocalDate last(int term) {
        return LocalDate.of(term, Month.DECEMBER, LAST_DAY);
    }

    /** The terms that can be enrolled for on a day: the present one while a day of cover is left, and the next once it opened. */
    public List<Integer> open(LocalDate today) {
        List<Integer> open = new ArrayList<>();
        int year = today.getYear();
        if (!first(year).isBefore(windows.firstKey()) && today.isBefore(last(year))) {
            open.add(year);
        }
        if (!first(year + 1).isBefore(windows.firstKey())
                && !today.isBefore(window(year + 1).opens().atYear(year))) {
            open.add(year + 1);
        }
        return open;
    }

    /** The first day of cover for an enrolment recorded on a day. */
    public LocalDate coveredFrom(int term, LocalDate recordedOn) {
        LocalDate until = window(term).firstDayUntil().atYear(term);
        return recordedOn.isAfter(until) ? recordedOn.plusDays(1) : first(term);
    }

    /** The last day on which an enrolment of the term still covers from its first day. */
    public LocalDate firstDayUntil(int term) {
        return window(term).firstDayUntil().atYear(term);
    }

    /** Whether an enrolment may still be taken back: until the term begins. */
    public boolean withdrawable(int term, LocalDate today) {
        return today.isBefore(first(term));
    }

    private Window window(int term) {
        return windows.floorEntry(first(term)).getValue();
    }
}
