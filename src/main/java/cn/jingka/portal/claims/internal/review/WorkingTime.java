package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.common.workdays.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** How long a case lay with somebody, in working days: the clock runs in the states asked for and stands still in all others. */
final class WorkingTime {

    /** A case reached a state. */
    record Reached(CaseState state, Instant at) {}

    private final WorkingCalendar calendar;
    private final ZoneId zone;

    WorkingTime(WorkingCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * @param moves oldest first
     * @param running the states in which the clock runs
     * @param until where the count ends
     */
    int days(List<Reached> moves, Set<CaseState> running, Instant until) {
        int days = 0;
        for (int i = 0; i < moves.size(); i++) {
            Instant end = i + 1 < moves.size() ? moves.get(i + 1).at() : until;
            if (running.contains(moves.get(i).state())) {
                days += calendar.workingDays(day(moves.get(i).at()), day(end.isBefore(until) ? end : until));
            }
        }
        return days;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
