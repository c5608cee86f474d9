package cn.jingka.portal.support.internal.hotline;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.CallLog;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls.Difficulty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TableCallLog implements CallLog {

    private static final String CALL = """
            SELECT number, agent, started_at, answered_at, ended_at, telephony_id IS NOT NULL AS rang, person_id, verified_by,
                reason, difficulty, notes, solved
            FROM support_call
            """;

    private final JdbcClient jdbc;

    TableCallLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Ended> ended(Instant from, Instant until) {
        return jdbc.sql(
                        CALL
                                + "WHERE started_at >= ? AND started_at < ? AND ended_at IS NOT NULL ORDER BY started_at, number")
                .params(Utc.column(from), Utc.column(until))
                .query(TableCallLog::row)
                .list();
    }

    @Override
    public Optional<Ended> find(String number) {
        return jdbc.sql(CALL + "WHERE number = ? AND ended_at IS NOT NULL")
                .param(number)
                .query(TableCallLog::row)
                .optional();
    }

    @Override
    public List<FailedVerification> failedVerifications(Instant from, Instant until) {
        return jdbc.sql("""
                        SELECT agent, started_at FROM support_verification
                        WHERE started_at >= ? AND started_at < ? AND state <> 'PASSED' AND tries > 0 ORDER BY started_at
                        """)
                .params(Utc.column(from), Utc.column(until))
                .query((row, number) -> new FailedVerification(row.getString("agent"), Utc.instant(row, "started_at")))
                .list();
    }

    private static Ended row(ResultSet row, int number) throws SQLException {
        Optional<String> verifiedBy = Optional.ofNullable(row.getString("verified_by"));
        long person = row.getLong("person_id");
        return new Ended(
                row.getString("number"),
                row.getString("agent"),
                Utc.instant(row, "started_at"),
                Optional.ofNullable(Utc.instant(row, "answered_at")),
                Utc.instant(row, "ended_at"),
                row.getBoolean("rang"),
                verifiedBy.map(how -> new PersonId(person)),
                verifiedBy,
                written(row));
    }

    private static Optional<Written> written(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(new Written(
                        CallReason.of(reason),
                        Difficulty.valueOf(row.getString("difficulty")),
                        row.getString("notes"),
                        row.getBoolean("solved")));
    }
}
