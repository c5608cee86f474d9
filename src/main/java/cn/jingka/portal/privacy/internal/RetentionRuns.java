package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.privacy.Retention.Run;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each run of a rule did. */
@Component
class RetentionRuns {

    private final JdbcClient jdbc;

    RetentionRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String rule, String kept, Instant startedAt, Instant finishedAt, Run run) {
        jdbc.sql("""
                        INSERT INTO retention_run (id, rule, kept, before_at, started_at, finished_at, removed, failure)
                        VALUES (NEXT VALUE FOR retention_run_seq, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        rule,
                        kept,
                        Utc.column(run.before()),
                        Utc.column(startedAt),
                        Utc.column(finishedAt),
                        run.removed(),
                        run.failure().orElse(null))
                .update();
    }

    /** By rule. */
    Map<String, Run> last() {
        Map<String, Run> last = new HashMap<>();
        jdbc.sql("""
                        SELECT r.rule, r.started_at, r.before_at, r.removed, r.failure FROM retention_run r
                        JOIN (SELECT rule, MAX(id) AS id FROM retention_run GROUP BY rule) l ON l.id = r.id
                        """).query(row -> {
            last.put(
                    row.getString("rule"),
                    new Run(
                            Utc.instant(row, "started_at"),
                            Utc.instant(row, "before_at"),
                            row.getLong("removed"),
                            Optional.ofNullable(row.getString("failure"))));
        });
        return last;
    }

    /** How many rows went in all runs that are remembered, by rule. */
    Map<String, Long> removed() {
        Map<String, Long> removed = new HashMap<>();
        jdbc.sql("SELECT rule, SUM(removed) AS removed FROM retention_run GROUP BY rule")
                .query(row -> {
                    removed.put(row.getString("rule"), row.getLong("removed"));
                });
        return removed;
    }
}
