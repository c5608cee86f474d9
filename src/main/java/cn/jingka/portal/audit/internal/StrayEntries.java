package cn.jingka.portal.audit.internal;

import cn.jingka.portal.audit.TrailVerification.Fault;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries that no link holds: the newest wait for theirs, any other is a fault. */
@Component
class StrayEntries {

    private final JdbcClient jdbc;
    private final ChainRows rows;
    private final AuditSettings settings;

    StrayEntries(JdbcClient jdbc, ChainRows rows, AuditSettings settings) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settings = settings;
    }

    private record Stray(long entry, LocalDateTime writtenAt, boolean queued, boolean stands) {}

    /** Tells the walk what is wrong. @return how many wait as they should */
    long look(ChainWalk walk) {
        LocalDateTime overdue = rows.now().minus(settings.sealWithin());
        return jdbc
                .sql("""
                        SELECT e.id AS entry, e.written_at, u.entry_id IS NOT NULL AS queued, TRUE AS stands
                        FROM audit_entry e
                        LEFT JOIN audit_link l ON l.entry_id = e.id
                        LEFT JOIN audit_unsealed u ON u.entry_id = e.id
                        WHERE l.number IS NULL
                        UNION ALL
                        SELECT u.entry_id, NULL, TRUE, FALSE
                        FROM audit_unsealed u LEFT JOIN audit_entry e ON e.id = u.entry_id
                        WHERE e.id IS NULL
                        ORDER BY entry
                        """)
                .query((row, n) -> new Stray(
                        row.getLong("entry"),
                        row.getObject("written_at", LocalDateTime.class),
                        row.getBoolean("queued"),
                        row.getBoolean("stands")))
                .list()
                .stream()
                .filter(stray -> waits(stray, overdue, walk))
                .count();
    }

    private static boolean waits(Stray stray, LocalDateTime overdue, ChainWalk walk) {
        if (!stray.stands()) {
            walk.fault(Fault.ENTRY_REMOVED, null, stray.entry());
        } else if (!stray.queued()) {
            walk.fault(Fault.ENTRY_INSERTED, null, stray.entry());
        } else if (stray.writtenAt().isBefore(overdue)) {
            walk.fault(Fault.ENTRY_UNSEALED, null, stray.entry());
        } else {
            return true;
        }
        return false;
    }
}
