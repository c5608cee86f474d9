package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.Trail.ActorKind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.oversight.AnomalyKind;
import cn.jingka.portal.oversight.internal.AnomalyTable.Found;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands out by number: many within an hour or a day, far more than usual, the same person again and again. */
@Component
class CountedLooks {

    /** What is usual is drawn from four weeks. */
    private static final Period USUAL = Period.ofWeeks(4);

    private final AnomalyTable anomalies;
    private final LookTable looks;
    private final OversightSettings settings;
    private final Clock clock;

    CountedLooks(AnomalyTable anomalies, LookTable looks, OversightSettings settings, Clock clock) {
        this.anomalies = anomalies;
        this.looks = looks;
        this.settings = settings;
        this.clock = clock;
    }

    void count(Look look) {
        boolean ownUnit = look.kind() == ActorKind.UNIT_OFFICER;
        Instant nextHour = look.hour().plus(1, ChronoUnit.HOURS);
        int inHour = looks.personsInHour(look.account(), look.hour());
        above(AnomalyKind.MANY_IN_HOUR, look, look.hour(), nextHour, inHour, limit(ownUnit, settings.manyInHour()));
        int onDay = looks.personsOnDay(look.account(), look.day());
        Instant day = start(look.day());
        Instant nextDay = start(look.day().plusDays(1));
        above(AnomalyKind.MANY_IN_DAY, look, day, nextDay, onDay, limit(ownUnit, settings.manyInDay()));
        if (onDay >= settings.usualFrom()) {
            int usual = looks.usualOnDay(look.account(), look.day().minus(USUAL), look.day());
            if (usual > 0) {
                above(AnomalyKind.UNUSUAL, look, day, nextDay, onDay, usual * settings.timesUsual());
            }
        }
    }

    /** Within a week one finding about each person. */
    void repeated(Look look, List<PersonId> persons) {
        if (look.kind() == ActorKind.UNIT_OFFICER) {
            // The same roster is on their screen every day.
            return;
        }
        LocalDate monday = look.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate since = look.day().minus(settings.repeatedWithin());
        for (PersonId person : persons) {
            int hours = looks.hoursWith(look.account(), person, since);
            if (hours >= settings.repeatedHours()) {
                anomalies.put(
                        new Found(
                                AnomalyKind.REPEATED,
                                look.account(),
                                Optional.of(person),
                                start(monday),
                                start(monday.plusWeeks(1)),
                                hours,
                                settings.repeatedHours(),
                                Optional.empty()),
                        clock.instant());
            }
        }
    }

    private int limit(boolean ownUnit, int others) {
        return ownUnit ? settings.manyOfOwnUnit() : others;
    }

    private void above(AnomalyKind kind, Look look, Instant from, Instant until, int figure, int limit) {
        if (figure > limit) {
            anomalies.put(
                    new Found(kind, look.account(), Optional.empty(), from, until, figure, limit, Optional.empty()),
                    clock.instant());
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
