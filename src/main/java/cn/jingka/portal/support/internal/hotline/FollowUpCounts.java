package cn.jingka.portal.support.internal.hotline;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.support.HotlineReport.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What calls left to do, in numbers. */
@Component
class FollowUpCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUpCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Waiting waiting() {
        LocalDateTime now = Utc.column(clock.instant());
        return jdbc.sql("""
                        SELECT COALESCE(SUM(target IS NULL), 0) AS call_backs,
                            COALESCE(SUM(target IS NULL AND due_at < :now), 0) AS call_backs_overdue,
                            COALESCE(SUM(target IS NOT NULL AND state <> 'ANSWERED'), 0) AS tickets,
                            COALESCE(SUM(target IS NOT NULL AND state <> 'ANSWERED' AND due_at < :now), 0) AS tickets_overdue,
                            COALESCE(SUM(state = 'ANSWERED'), 0) AS answered
                        FROM support_follow_up WHERE state IN ('OPEN', 'TAKEN', 'ANSWERED')
                        """)
                .param("now", now)
                .query((row, number) -> new Waiting(
                        row.getInt("call_backs"),
                        row.getInt("call_backs_overdue"),
                        row.getInt("tickets"),
                        row.getInt("tickets_overdue"),
                        row.getInt("answered")))
                .single();
    }

    /** Calls that left something to do since this moment. */
    Set<String> callsSince(Instant from) {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT call_number FROM support_follow_up WHERE raised_at >= ?")
                .param(Utc.column(from))
                .query(String.class)
                .list());
    }

    /** References of what one call left to do. */
    List<String> of(String call) {
        return jdbc.sql("SELECT reference FROM support_follow_up WHERE call_number = ? ORDER BY id")
                .param(call)
                .query(String.class)
                .list();
    }
}
