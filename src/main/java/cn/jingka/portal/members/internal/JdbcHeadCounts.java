package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.members.HeadCounts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counted by the database: 3.6 million memberships never leave it. */
@Service
class JdbcHeadCounts implements HeadCounts {

    /** Ends without a moment were recorded before the moment was kept and count as recorded on their last day. */
    private static final String RECORDED_LATE =
            "(%1$s.end_recorded_at >= :late OR %1$s.end_recorded_at IS NULL AND %1$s.last_day > :windowCloses)";

    private static final String COUNTS = "(%1$s.first_day <= :day AND (%1$s.last_day IS NULL OR %1$s.last_day >="
            + " :termFirst OR " + RECORDED_LATE + "))";

    /** A person who moved between unit unions stands in the later one's count alone. */
    private static final String COUNT = """
            SELECT u.code, u.name,
                COALESCE(SUM(%s AND NOT EXISTS (
                    SELECT 1 FROM membership later JOIN unit lu ON lu.code = later.unit_code
                    WHERE later.person_id = m.person_id AND later.first_day > m.first_day AND lu.kind = 'UNION' AND %s)), 0) AS heads,
                COALESCE(SUM(m.first_day BETWEEN :windowOpens AND :windowCloses), 0) AS additions,
                COALESCE(SUM(m.last_day IS NOT NULL AND (m.end_recorded_at >= :opens AND m.end_recorded_at < :late
                    OR m.end_recorded_at IS NULL AND m.last_day BETWEEN :windowOpens AND :windowCloses)), 0) AS removals,
                COALESCE(SUM(m.last_day < :termFirst AND %s), 0) AS late
            FROM unit u LEFT JOIN membership m ON m.unit_code = u.code
            WHERE u.kind = 'UNION' AND (:all OR u.code IN (:units))
            GROUP BY u.code, u.name ORDER BY u.code
            """.formatted(COUNTS.formatted("m"), COUNTS.formatted("later"), RECORDED_LATE.formatted("m"));

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcHeadCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitHeads> of(RosterDays days, Collection<String> units) {
        return jdbc.sql(COUNT)
                .param("day", days.day())
                .param("termFirst", days.termFirst())
                .param("windowOpens", days.windowOpens())
                .param("windowCloses", days.windowCloses())
                .param("opens", start(days.windowOpens()))
                .param("late", start(days.windowCloses().plusDays(1)))
                .param("all", units.isEmpty())
                .param("units", units.isEmpty() ? List.of("") : units)
                .query((row, number) -> new UnitHeads(
                        row.getString("code"),
                        row.getString("name"),
                        row.getLong("heads"),
                        row.getLong("additions"),
                        row.getLong("removals"),
                        row.getLong("late")))
                .list();
    }

    private LocalDateTime start(LocalDate day) {
        return Utc.column(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
