package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.time.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Days between Java and the columns. */
public final class Dates {

    private Dates() {}

    public static LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    public static Period period(ResultSet rs) throws SQLException {
        return new Period(day(rs, "first_day"), day(rs, "last_day"));
    }
}
