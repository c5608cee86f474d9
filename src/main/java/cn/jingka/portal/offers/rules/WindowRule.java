package cn.jingka.portal.offers.rules;

import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.Entitlement.State;
import cn.jingka.portal.offers.ForMe;
import cn.jingka.portal.offers.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** In which days and hours a benefit can be had (PARK-3). */
final class WindowRule {

    private WindowRule() {}

    /** Why it can't be had at this moment, and from which day it can; empty when it can. */
    static Optional<ForMe> closed(Benefit benefit, LocalDateTime at) {
        return outOfSeason(benefit, at.toLocalDate()).or(() -> outOfHours(benefit, at));
    }

    static Optional<ForMe> outOfSeason(Benefit benefit, LocalDate day) {
        return benefit.window().flatMap(window -> {
            Season season = Season.holdingOrAfter(window, day);
            return season.holds(day) ? Optional.empty() : Optional.of(from(window, season));
        });
    }

    static Optional<ForMe> outOfHours(Benefit benefit, LocalDateTime at) {
        return benefit.window().flatMap(window -> outOfHours(window, at));
    }

    private static Optional<ForMe> outOfHours(Window window, LocalDateTime at) {
        // Both the first and the last minute count whole: 16:30:59 is still 16:30.
        LocalTime minute = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        boolean early = window.opens().filter(minute::isBefore).isPresent();
        boolean late = window.closes().filter(minute::isAfter).isPresent();
        if (!early && !late) {
            return Optional.empty();
        }
        LocalDate day = early ? at.toLocalDate() : at.toLocalDate().plusDays(1);
        Season season = Season.holdingOrAfter(window, at.toLocalDate());
        if (!season.holds(day)) {
            return Optional.of(from(window, season.next(window)));
        }
        return Optional.of(new ForMe(
                State.LATER,
                Optional.of(day),
                "offers.reason.hours",
                List.of(window.opens().orElse(LocalTime.MIN), window.closes().orElse(LocalTime.MAX), day),
                window.clause()));
    }

    /** The last day of the season that holds the day. */
    static Optional<LocalDate> lastDay(Benefit benefit, LocalDate day) {
        return benefit.window()
                .map(window -> Season.holdingOrAfter(window, day))
                .filter(season -> season.holds(day))
                .map(Season::last);
    }

    private static ForMe from(Window window, Season season) {
        return new ForMe(
                State.LATER,
                Optional.of(season.first()),
                "offers.reason.season",
                List.of(season.first(), season.last()),
                window.clause());
    }
}
