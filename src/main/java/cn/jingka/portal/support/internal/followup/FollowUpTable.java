package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.identifier.Luhn;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.FollowUp.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of call-backs and tickets. */
@Component
class FollowUpTable {

    private static final String NUMBER = "support_follow_up.number_sealed:";
    /** A million later the number begins anew, in another year. */
    private static final long NUMBERS = 1_000_000;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    FollowUpTable(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What is known when it is raised. */
    record New(
            Optional<Target> target,
            Optional<String> unitCode,
            String call,
            Optional<PersonId> person,
            CallReason reason,
            Difficulty difficulty,
            Optional<String> number,
            String raisedBy,
            Instant dueAt) {}

    FollowUpRow insert(New one) {
        long id = next("support_follow_up_row_seq");
        String reference = reference(one.target().isPresent() ? 'T' : 'B');
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO support_follow_up (id, reference, version, target, unit_code, call_number, person_id,
                            reason, difficulty, state, solved, number_sealed, raised_by, raised_at, due_at, changed_at,
                            tries)
                        VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, 'OPEN', FALSE, ?, ?, ?, ?, ?, 0)
                        """)
                .params(
                        id,
                        reference,
                        one.target().map(Target::name).orElse(null),
                        one.unitCode().orElse(null),
                        one.call(),
                        one.person().map(PersonId::value).orElse(null),
                        one.reason().name(),
                        one.difficulty().name(),
                        one.number()
                                .map(typed -> cipher.encrypt(typed, NUMBER + id))
                                .orElse(null),
                        one.raisedBy(),
                        Utc.column(now),
                        Utc.column(one.dueAt()),
                        Utc.column(now))
                .update();
        return find(reference).orElseThrow();
    }

    /** {@code B} or {@code T}, then year, number and check digit. */
    private String reference(char letter) {
        String digits = "%04d%06d"
                .formatted(
                        clock.instant().atZone(clock.getZone()).getYear(),
                        next("support_follow_up_number_seq") % NUMBERS);
        return letter + digits + Luhn.checkDigit(digits);
    }

    private long next(String sequence) {
        return jdbc.sql("SELECT NEXT VALUE FOR " + sequence).query(Long.class).single();
    }

    Optional<FollowUpRow> find(String reference) {
        return where("reference = ?", reference).stream().findFirst();
    }

    Optional<FollowUpRow> lock(String reference) {
        return where("reference = ? FOR UPDATE", reference).stream().findFirst();
    }

    void update(FollowUpRow row) {
        jdbc.sql("""
                        UPDATE support_follow_up SET version = version + 1, target = ?, unit_code = ?, state = ?, solved = ?,
                            due_at = ?, changed_at = ?, tries = ?, taken_by = ?, taken_by_name = ?
                        WHERE id = ?
                        """)
                .params(
                        row.target().map(Target::name).orElse(null),
                        row.unitCode().orElse(null),
                        row.state().name(),
                        row.solved(),
                        Utc.column(row.dueAt()),
                        Utc.column(clock.instant()),
                        row.tries(),
                        row.takenBy(),
                        row.takenByName(),
                        row.id())
                .update();
    }

    /** The number that the caller named. */
    Optional<String> number(FollowUpRow row) {
        return jdbc.sql("SELECT number_sealed FROM support_follow_up WHERE id = ? AND number_sealed IS NOT NULL")
                .param(row.id())
                .query(byte[].class)
                .optional()
                .map(number -> cipher.decrypt(number, NUMBER + row.id()));
    }

    /** @param condition of the query, with what may follow it */
    List<FollowUpRow> where(String condition, Object... parameters) {
        return jdbc.sql("SELECT * FROM support_follow_up WHERE " + condition)
                .params(List.of(parameters))
                .query((row, number) -> row(row))
                .list();
    }

    private static FollowUpRow row(ResultSet row) throws SQLException {
        long person = row.getLong("person_id");
        Optional<PersonId> whose = row.wasNull() ? Optional.empty() : Optional.of(new PersonId(person));
        return new FollowUpRow(
                row.getLong("id"),
                row.getString("reference"),
                row.getInt("version"),
                Optional.ofNullable(row.getString("target")).map(Target::valueOf),
                Optional.ofNullable(row.getString("unit_code")),
                row.getString("call_number"),
                whose,
                CallReason.valueOf(row.getString("reason")),
                Difficulty.valueOf(row.getString("difficulty")),
                State.valueOf(row.getString("state")),
                row.getBoolean("solved"),
                row.getBytes("number_sealed") != null,
                Utc.instant(row, "raised_at"),
                Utc.instant(row, "due_at"),
                Utc.instant(row, "changed_at"),
                row.getInt("tries"),
                row.getString("taken_by"),
                row.getString("taken_by_name"));
    }
}
