package cn.jingka.portal.services.internal.matching;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.services.Matchmaking.InterestState;
import cn.jingka.portal.services.internal.ServiceRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who would like to meet whom. Two persons are one row, whoever asked. */
@Component
class InterestTable {

    private static final String WORDS = "match_interest.words";

    record InterestRow(
            long id, PersonId first, PersonId second, PersonId asker, InterestState state, String words, Instant at) {

        PersonId other(PersonId one) {
            return first.equals(one) ? second : first;
        }

        @Override
        public String toString() {
            return "InterestRow[" + id + "]";
        }
    }

    private final JdbcClient jdbc;
    private final ServiceRows rows;

    InterestTable(JdbcClient jdbc, ServiceRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    boolean between(PersonId one, PersonId other) {
        return jdbc.sql("SELECT COUNT(*) FROM match_interest WHERE first_person = ? AND second_person = ?")
                        .params(Math.min(one.value(), other.value()), Math.max(one.value(), other.value()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    long insert(PersonId asker, PersonId asked, String words, Instant now) {
        long id = rows.nextId();
        jdbc.sql("""
                        INSERT INTO match_interest (id, first_person, second_person, asker, state, words, asked_at)
                        VALUES (?, ?, ?, ?, 'ASKED', ?, ?)
                        """)
                .params(
                        id,
                        Math.min(asker.value(), asked.value()),
                        Math.max(asker.value(), asked.value()),
                        asker.value(),
                        rows.seal(words, WORDS, id),
                        Utc.column(now))
                .update();
        return id;
    }

    /** What was declined is shown to who asked only, as not answered: nobody is told of a refusal. */
    List<InterestRow> of(PersonId person) {
        return jdbc.sql("""
                        SELECT * FROM match_interest
                        WHERE (first_person = :person OR second_person = :person) AND state <> 'ENDED'
                          AND NOT (state = 'DECLINED' AND asker <> :person)
                        ORDER BY id DESC
                        """)
                .param("person", person.value())
                .query((row, number) -> row(row))
                .list();
    }

    /** @return empty for what doesn't concern the person */
    Optional<InterestRow> lock(long id, PersonId person) {
        return jdbc.sql("""
                        SELECT * FROM match_interest
                        WHERE id = :id AND (first_person = :person OR second_person = :person) FOR UPDATE
                        """)
                .param("id", id)
                .param("person", person.value())
                .query((row, number) -> row(row))
                .optional();
    }

    Optional<InterestRow> lockAgreed(long id) {
        return jdbc.sql("SELECT * FROM match_interest WHERE id = ? AND state = 'AGREED' FOR UPDATE")
                .param(id)
                .query((row, number) -> row(row))
                .optional();
    }

    List<InterestRow> agreed() {
        return jdbc.sql("SELECT * FROM match_interest WHERE state = 'AGREED' ORDER BY answered_at, id")
                .query((row, number) -> row(row))
                .list();
    }

    void answer(InterestRow interest, InterestState state, Instant now) {
        jdbc.sql("UPDATE match_interest SET state = ?, answered_at = ? WHERE id = ?")
                .params(state.name(), Utc.column(now), interest.id())
                .update();
    }

    void introduced(InterestRow interest, String by, Instant now) {
        jdbc.sql("UPDATE match_interest SET state = 'INTRODUCED', introduced_at = ?, introduced_by = ? WHERE id = ?")
                .params(Utc.column(now), by, interest.id())
                .update();
    }

    /** The row stays without its words, so that who declined isn't asked again. */
    void end(InterestRow interest) {
        jdbc.sql("UPDATE match_interest SET state = 'ENDED', words = ? WHERE id = ?")
                .params(rows.seal("", WORDS, interest.id()), interest.id())
                .update();
    }

    void delete(InterestRow interest) {
        jdbc.sql("DELETE FROM match_interest WHERE id = ?").param(interest.id()).update();
    }

    private InterestRow row(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Instant answered = Utc.instant(row, "answered_at");
        return new InterestRow(
                id,
                new PersonId(row.getLong("first_person")),
                new PersonId(row.getLong("second_person")),
                new PersonId(row.getLong("asker")),
                InterestState.valueOf(row.getString("state")),
                rows.open(row.getBytes("words"), WORDS, id),
                answered == null ? Utc.instant(row, "asked_at") : answered);
    }
}
