package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.person.PersonTies.Tie;
import cn.jingka.portal.oversight.AnomalyKind;
import cn.jingka.portal.oversight.AnomalyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Anomalies, one for each kind, account, person and slot of time; what is said about one is encrypted. */
@Component
class AnomalyTable {

    private static final long NOBODY = 0;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    AnomalyTable(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @param person empty when it is about no single one */
    record Found(
            AnomalyKind kind,
            String account,
            Optional<PersonId> person,
            Instant from,
            Instant until,
            int figure,
            int measure,
            Optional<Tie> tie) {}

    record Row(
            long id,
            Found found,
            AnomalyState state,
            Optional<String> words,
            Optional<String> judgedBy,
            Optional<Instant> judgedAt) {}

    /** The same slot again keeps its state and takes the greater figure; one judged already that has grown is open again. */
    void put(Found found, Instant now) {
        jdbc.sql("""
                        INSERT INTO anomaly (id, kind, account, person_id, slot_start, slot_end, figure, measure, tie, found_at, state)
                        VALUES (NEXT VALUE FOR anomaly_seq, :kind, :account, :person, :from, :until, :figure, :measure, :tie, :now, 'OPEN')
                        ON DUPLICATE KEY UPDATE
                            state = IF(VALUES(figure) > 2 * figure, 'OPEN', state),
                            figure = IF(state = 'OPEN', GREATEST(figure, VALUES(figure)), figure)
                        """)
                .param("kind", found.kind().name())
                .param("account", found.account())
                .param("person", found.person().map(PersonId::value).orElse(NOBODY))
                .param("from", Utc.column(found.from()))
                .param("until", Utc.column(found.until()))
                .param("figure", found.figure())
                .param("measure", found.measure())
                .param("tie", found.tie().map(Tie::name).orElse(null))
                .param("now", Utc.column(now))
                .update();
    }

    List<Row> in(AnomalyState state, int most) {
        return jdbc.sql("SELECT * FROM anomaly WHERE state = ? ORDER BY found_at DESC, id DESC LIMIT ?")
                .params(state.name(), most)
                .query(this::row)
                .list();
    }

    Optional<Row> find(long id) {
        return jdbc.sql("SELECT * FROM anomaly WHERE id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** @return whether it was still open */
    boolean judge(long id, AnomalyState verdict, String words, String by, Instant at) {
        return jdbc.sql("""
                                UPDATE anomaly SET state = ?, words = ?, judged_by = ?, judged_at = ?
                                WHERE id = ? AND state = 'OPEN'
                                """)
                        .params(verdict.name(), cipher.encrypt(words, place(id)), by, Utc.column(at), id)
                        .update()
                == 1;
    }

    private Row row(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        long person = row.getLong("person_id");
        byte[] words = row.getBytes("words");
        return new Row(
                id,
                new Found(
                        AnomalyKind.valueOf(row.getString("kind")),
                        row.getString("account"),
                        person == NOBODY ? Optional.empty() : Optional.of(new PersonId(person)),
                        Utc.instant(row, "slot_start"),
                        Utc.instant(row, "slot_end"),
                        row.getInt("figure"),
                        row.getInt("measure"),
                        Optional.ofNullable(row.getString("tie")).map(Tie::valueOf)),
                AnomalyState.valueOf(row.getString("state")),
                Optional.ofNullable(words).map(stored -> cipher.decrypt(stored, place(id))),
                Optional.ofNullable(row.getString("judged_by")),
                Optional.ofNullable(Utc.instant(row, "judged_at")));
    }

    private static String place(long id) {
        return "anomaly.words:" + id;
    }
}
