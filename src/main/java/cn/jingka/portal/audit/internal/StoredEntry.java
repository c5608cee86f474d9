package cn.jingka.portal.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/** An entry as its row holds it. @param subjects ascending */
record StoredEntry(
        long id,
        LocalDateTime at,
        String actor,
        String actorName,
        String kind,
        String action,
        String call,
        String detail,
        LocalDateTime writtenAt,
        List<Long> subjects) {

    /** From columns of {@code audit_entry}. */
    static StoredEntry of(ResultSet row, List<Long> subjects) throws SQLException {
        return new StoredEntry(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("kind"),
                row.getString("action"),
                row.getString("call_number"),
                row.getString("detail"),
                row.getObject("written_at", LocalDateTime.class),
                subjects);
    }
}
