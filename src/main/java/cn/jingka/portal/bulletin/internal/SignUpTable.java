package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed up for what; changed only while the event's row is held ({@link Events}). */
@Repository
class SignUpTable {

    enum State {
        SEATED,
        WAITING,
        CANCELLED,
        CALLED_OFF
    }

    /** @param line the order in which people signed up, over all events */
    record Row(String notice, PersonId person, long line, State state, Instant since) {

        boolean active() {
            return state == State.SEATED || state == State.WAITING;
        }
    }

    record Counts(int taken, int waiting) {

        static final Counts NONE = new Counts(0, 0);
    }

    private final JdbcClient jdbc;

    SignUpTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(String notice, PersonId person) {
        return jdbc.sql("SELECT * FROM bulletin_sign_up WHERE notice_id = ? AND person_id = ?")
                .params(notice, person.value())
                .query((rs, n) -> row(rs))
                .optional();
    }

    List<Row> ofPerson(PersonId person) {
        return jdbc.sql("SELECT * FROM bulletin_sign_up WHERE person_id = ? ORDER BY line DESC")
                .param(person.value())
                .query((rs, n) -> row(rs))
                .list();
    }

    /** Signs up, at the end of the line. */
    Row put(String notice, PersonId person, State state, Instant now) {
        long line = jdbc.sql("SELECT NEXT VALUE FOR bulletin_sign_up_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO bulletin_sign_up (notice_id, person_id, line, state, since) VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE line = VALUE(line), state = VALUE(state), since = VALUE(since)
                        """)
                .params(notice, person.value(), line, state.name(), Utc.column(now))
                .update();
        return new Row(notice, person, line, state, now);
    }

    void move(Row row, State state) {
        jdbc.sql("UPDATE bulletin_sign_up SET state = ? WHERE line = ?")
                .params(state.name(), row.line())
                .update();
    }

    void callOff(String notice) {
        jdbc.sql(
                        "UPDATE bulletin_sign_up SET state = 'CALLED_OFF' WHERE notice_id = ? AND state IN ('SEATED', 'WAITING')")
                .param(notice)
                .update();
    }

    Counts counts(String notice) {
        return counts(List.of(notice)).getOrDefault(notice, Counts.NONE);
    }

    /** By notice; without an entry where nobody has signed up. */
    Map<String, Counts> counts(Collection<String> notices) {
        Map<String, Counts> counts = new HashMap<>();
        if (notices.isEmpty()) {
            return counts;
        }
        jdbc.sql("""
                        SELECT notice_id, CAST(SUM(state = 'SEATED') AS INT) AS taken,
                        CAST(SUM(state = 'WAITING') AS INT) AS waiting
                        FROM bulletin_sign_up WHERE notice_id IN (:notices) AND state IN ('SEATED', 'WAITING')
                        GROUP BY notice_id
                        """)
                .param("notices", notices)
                .query((rs, n) ->
                        counts.put(rs.getString("notice_id"), new Counts(rs.getInt("taken"), rs.getInt("waiting"))))
                .list();
        return counts;
    }

    /** Who has waited longest. */
    List<Row> nextWaiting(String notice, int most) {
        return jdbc.sql("""
                        SELECT * FROM bulletin_sign_up WHERE notice_id = ? AND state = 'WAITING' ORDER BY line LIMIT ?
                        """).params(notice, most).query((rs, n) -> row(rs)).list();
    }

    int ahead(Row waiting) {
        return jdbc.sql("SELECT COUNT(*) FROM bulletin_sign_up WHERE notice_id = ? AND state = 'WAITING' AND line < ?")
                .params(waiting.notice(), waiting.line())
                .query(Integer.class)
                .single();
    }

    /** Those with a seat, then those who wait, each in the order of the line. */
    List<Row> active(String notice, int offset, int limit) {
        return jdbc.sql("""
                        SELECT * FROM bulletin_sign_up WHERE notice_id = ? AND state IN ('SEATED', 'WAITING')
                        ORDER BY state, line LIMIT ? OFFSET ?
                        """)
                .params(notice, limit, offset)
                .query((rs, n) -> row(rs))
                .list();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getString("notice_id"),
                new PersonId(rs.getLong("person_id")),
                rs.getLong("line"),
                State.valueOf(rs.getString("state")),
                Utc.instant(rs, "since"));
    }
}
