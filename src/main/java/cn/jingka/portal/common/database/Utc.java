package cn.jingka.portal.common.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as the tables hold them: DATETIME in UTC, whatever zone driver, server and machine think they are in. */
public final class Utc {

    private Utc() {}

    /** The moment as a parameter, as exact as DATETIME(6) can keep it. */
    public static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** The column's moment, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
