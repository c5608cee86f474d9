package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.ExpectedTime;
import cn.jingka.portal.claims.internal.review.WorkingTime.Reached;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.workdays.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When an answer may be expected: what half of the last finished cases of a kind took from being handed in to the first decision, in
 * working days and without the time they waited for their filer. Too few finished cases give none.
 */
@Component
public class ExpectedTimes {

    private static final Set<CaseState> WITH_US =
            EnumSet.of(CaseState.AT_UNIT, CaseState.IN_REVIEW, CaseState.TO_CONFIRM);

    private final JdbcClient jdbc;
    private final ReachedStates moves;
    private final DeskParameters parameters;
    private final WorkingTime time;
    private final Clock clock;

    ExpectedTimes(
            JdbcClient jdbc, ReachedStates moves, DeskParameters parameters, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.moves = moves;
        this.parameters = parameters;
        this.time = new WorkingTime(calendar, clock.getZone());
        this.clock = clock;
    }

    /** For cases of this kind that are handed in now or are under way. */
    public Optional<ExpectedTime> of(String kind) {
        DeskRules rules = parameters.on(LocalDate.now(clock));
        Map<String, Instant> decided = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT reference, decided_at FROM claim_case WHERE kind = ? AND decided_at IS NOT NULL
                        ORDER BY decided_at DESC, id DESC LIMIT ?
                        """).params(kind, rules.expectedOfLast()).query(row -> {
            decided.put(row.getString(1), Utc.instant(row, "decided_at"));
        });
        if (decided.size() < rules.expectedAtLeast()) {
            return Optional.empty();
        }
        Map<String, List<Reached>> reached = moves.of(decided.keySet());
        List<Integer> days = decided.entrySet().stream()
                .map(one -> time.days(reached.getOrDefault(one.getKey(), List.of()), WITH_US, one.getValue()))
                .sorted()
                .toList();
        int last = days.size() - 1;
        // A range of whole days around the middle half, and never "0 days" for an answer given the same day.
        return Optional.of(new ExpectedTime(
                Math.max(1, days.get(last / 4)), Math.max(1, days.get((3 * last + 3) / 4)), days.size()));
    }
}
