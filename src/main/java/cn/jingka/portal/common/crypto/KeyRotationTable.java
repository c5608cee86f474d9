package cn.jingka.portal.common.crypto;

import cn.jingka.portal.common.crypto.KeyRotations.Part;
import cn.jingka.portal.common.crypto.KeyRotations.State;
import cn.jingka.portal.common.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rotations and how far they are; moments are the database's, on which all nodes agree. */
@Component
class KeyRotationTable {

    private final JdbcClient jdbc;

    KeyRotationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            long id,
            int newKey,
            State state,
            Instant startedAt,
            String startedBy,
            Optional<String> problem,
            Optional<Instant> finishedAt) {}

    /** @throws org.springframework.dao.DuplicateKeyException when another is unfinished */
    long insert(int newKey, String by) {
        long id = jdbc.sql("SELECT NEXT VALUE FOR key_rotation_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO key_rotation (id, new_key, state, state_at, started_at, started_by)
                        VALUES (?, ?, 'ANNOUNCING', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), ?)
                        """).params(id, newKey, by).update();
        return id;
    }

    Optional<Row> unfinished() {
        return jdbc.sql("SELECT * FROM key_rotation WHERE unfinished = 1")
                .query(KeyRotationTable::row)
                .optional();
    }

    Optional<Row> find(long id) {
        return jdbc.sql("SELECT * FROM key_rotation WHERE id = ?")
                .param(id)
                .query(KeyRotationTable::row)
                .optional();
    }

    void move(long id, State state) {
        jdbc.sql("""
                        UPDATE key_rotation SET state = ?, state_at = UTC_TIMESTAMP(6), problem = NULL,
                               finished_at = IF(? = 'DONE', UTC_TIMESTAMP(6), NULL)
                        WHERE id = ?
                        """).params(state.name(), state.name(), id).update();
    }

    /** Whether the rotation has been in its state for so long. */
    boolean inStateFor(long id, Duration time) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM key_rotation
                                WHERE id = ? AND state_at <= UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND
                                """)
                        .params(id, time.toNanos() / 1000)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** It is looked at again when the state's time has passed once more. */
    void problem(long id, String problem) {
        jdbc.sql("UPDATE key_rotation SET problem = ?, state_at = UTC_TIMESTAMP(6) WHERE id = ?")
                .params(problem, id)
                .update();
    }

    /** Adds what was renewed; what could not be opened is counted afresh with each time the part is gone through. */
    void add(long id, String part, long renewed) {
        jdbc.sql("""
                        INSERT INTO key_rotation_part (rotation_id, name, renewed, failed) VALUES (?, ?, ?, 0)
                        ON DUPLICATE KEY UPDATE renewed = renewed + VALUES(renewed)
                        """).params(id, part, renewed).update();
    }

    void failed(long id, String part, long failed) {
        jdbc.sql("UPDATE key_rotation_part SET failed = ? WHERE rotation_id = ? AND name = ?")
                .params(failed, id, part)
                .update();
    }

    List<Part> parts(long id) {
        return jdbc.sql("SELECT name, renewed, failed FROM key_rotation_part WHERE rotation_id = ? ORDER BY name")
                .param(id)
                .query((row, n) -> new Part(row.getString("name"), row.getLong("renewed"), row.getLong("failed")))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getInt("new_key"),
                State.valueOf(row.getString("state")),
                Utc.instant(row, "started_at"),
                row.getString("started_by"),
                Optional.ofNullable(row.getString("problem")),
                Optional.ofNullable(Utc.instant(row, "finished_at")));
    }
}
