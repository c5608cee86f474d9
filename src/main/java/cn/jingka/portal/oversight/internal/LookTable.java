package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose data accounts looked at, by hour; drawn from the trail for counting. */
@Component
class LookTable {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LookTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The place in the chain up to which the trail was followed; held until the end of the transaction. */
    long lockPlace() {
        jdbc.sql("INSERT IGNORE INTO look_progress (only_row, place) VALUES (1, 0)")
                .update();
        return jdbc.sql("SELECT place FROM look_progress WHERE only_row = 1 FOR UPDATE")
                .query(Long.class)
                .single();
    }

    void reached(long place) {
        jdbc.sql("UPDATE look_progress SET place = ? WHERE only_row = 1")
                .param(place)
                .update();
    }

    void add(String account, Instant hour, LocalDate day, Collection<PersonId> persons) {
        batches.batchUpdate("""
                INSERT INTO staff_look (account, hour_start, person_id, local_day, looks) VALUES (?, ?, ?, ?, 1)
                ON DUPLICATE KEY UPDATE looks = looks + 1
                """, persons, ROWS_AT_ONCE, (row, person) -> {
            row.setString(1, account);
            row.setObject(2, Utc.column(hour));
            row.setLong(3, person.value());
            row.setObject(4, day);
        });
    }

    int personsInHour(String account, Instant hour) {
        return jdbc.sql("SELECT COUNT(*) FROM staff_look WHERE account = ? AND hour_start = ?")
                .params(account, Utc.column(hour))
                .query(Integer.class)
                .single();
    }

    int personsOnDay(String account, LocalDate day) {
        return jdbc.sql("SELECT COUNT(DISTINCT person_id) FROM staff_look WHERE account = ? AND local_day = ?")
                .params(account, day)
                .query(Integer.class)
                .single();
    }

    /** Persons an account looks at on a day on which it looks at any: the mean of such days, 0 when there were fewer than five. */
    int usualOnDay(String account, LocalDate from, LocalDate before) {
        return jdbc.sql("""
                        SELECT IF(COUNT(*) < 5, 0, CEILING(AVG(persons))) FROM (
                            SELECT COUNT(DISTINCT person_id) AS persons FROM staff_look
                            WHERE account = ? AND local_day >= ? AND local_day < ? GROUP BY local_day) AS days
                        """).params(account, from, before).query(Integer.class).single();
    }

    /** In how many different hours the account looked at the person since the day. */
    int hoursWith(String account, PersonId person, LocalDate since) {
        return jdbc.sql("SELECT COUNT(*) FROM staff_look WHERE account = ? AND person_id = ? AND local_day >= ?")
                .params(account, person.value(), since)
                .query(Integer.class)
                .single();
    }
}
