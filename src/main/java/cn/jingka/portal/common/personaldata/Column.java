package cn.jingka.portal.common.personaldata;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One field of an export's entries, read from a row. Its name is the column's (an alias in the query) and the last part of the
 * text key {@code common.data.field.<name>}.
 */
public record Column(String name, Reader reader) {

    /** How the value is read; null leaves the field out of the entry. */
    public interface Reader {
        String read(ResultSet row, ZoneId zone) throws SQLException;
    }

    public static Column text(String name) {
        return new Column(name, (row, zone) -> row.getString(name));
    }

    public static Column day(String name) {
        return new Column(name, (row, zone) -> {
            LocalDate day = row.getObject(name, LocalDate.class);
            return day == null ? null : day.toString();
        });
    }

    public static Column moment(String name) {
        return new Column(name, (row, zone) -> {
            Instant moment = Utc.instant(row, name);
            return moment == null ? null : Formats.minute(moment, zone);
        });
    }

    /** A column of fen. */
    public static Column money(String name) {
        return new Column(name, (row, zone) -> {
            Long amount = row.getObject(name, Long.class);
            return amount == null ? null : Formats.money(Fen.of(amount));
        });
    }

    public static Column yesNo(String name) {
        return new Column(
                name,
                (row, zone) -> PersonalDataSource.inWords("common.data." + (row.getBoolean(name) ? "yes" : "no")));
    }

    /** A code that has words in the texts. @param prefix of the text keys, ending with a dot */
    public static Column words(String name, String prefix) {
        return new Column(name, (row, zone) -> {
            String code = row.getString(name);
            return code == null ? null : PersonalDataSource.inWords(prefix + code);
        });
    }
}
