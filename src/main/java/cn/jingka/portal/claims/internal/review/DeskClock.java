package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.internal.review.WorkingTime.Reached;
import cn.jingka.portal.common.workdays.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How long cases have lain with the reviewers; it stands still while the filer has the case, and begins anew with an appeal. */
@Component
class DeskClock {

    private static final Set<CaseState> WITH_REVIEWERS =
            EnumSet.of(CaseState.IN_REVIEW, CaseState.TO_CONFIRM, CaseState.IN_APPEAL);

    private final WorkingTime time;
    private final DeskParameters parameters;
    private final Clock clock;

    DeskClock(WorkingCalendar calendar, DeskParameters parameters, Clock clock) {
        this.time = new WorkingTime(calendar, clock.getZone());
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @param moves of one case, oldest first */
    int workingDays(List<Reached> moves) {
        int from = 0;
        for (int i = 0; i < moves.size(); i++) {
            // An appeal decision that was sent back returns to the same appeal, whose clock runs on.
            if (moves.get(i).state() == CaseState.IN_APPEAL
                    && (i == 0 || moves.get(i - 1).state() != CaseState.TO_CONFIRM)) {
                from = i;
            }
        }
        return time.days(moves.subList(from, moves.size()), WITH_REVIEWERS, clock.instant());
    }

    /** Whether a reviewer has the case for themselves: who did nothing for too long doesn't keep it from the others. */
    boolean holds(Instant takenAt) {
        return clock.instant().isBefore(takenAt.plus(Duration.ofDays(rules().heldDays())));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    DeskRules rules() {
        return parameters.on(today());
    }
}
