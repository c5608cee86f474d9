package cn.jingka.portal.reimbursement.internal.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants in columns of DATETIME(6), in UTC whatever zone the connection is in. */
final class Utc {

    private Utc() {}

    static LocalDateTime store(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The column's instant, or null. */
    static Instant read(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
