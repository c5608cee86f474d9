package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.internal.calls.Attempt.Method;
import cn.jingka.portal.support.internal.calls.Attempt.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attempts at verifying callers. */
@Component
class AttemptTable {

    private static final String SELECT = """
            SELECT id, call_number, person_id, method, state, started_at, tries, code_index, expires_at
            FROM support_verification
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AttemptTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Question(int ordinal, Fact fact, Optional<Boolean> right) {}

    String newId() {
        return UUID.randomUUID().toString();
    }

    void addCode(String id, CallRow call, byte[] codeIndex, Instant expiresAt) {
        add(id, call, Method.CODE, codeIndex, expiresAt);
    }

    void addQuestions(String id, CallRow call, List<Fact> facts) {
        add(id, call, Method.QUESTIONS, null, null);
        for (int i = 0; i < facts.size(); i++) {
            jdbc.sql("INSERT INTO support_question (verification_id, ordinal, fact) VALUES (?, ?, ?)")
                    .params(id, i + 1, facts.get(i).name())
                    .update();
        }
    }

    private void add(String id, CallRow call, Method method, byte[] codeIndex, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO support_verification
                            (id, call_number, person_id, agent, method, state, started_at, tries, code_index, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
                        """)
                .params(
                        id,
                        call.number(),
                        call.chosen().value(),
                        call.agent(),
                        method.name(),
                        State.OPEN.name(),
                        Utc.column(clock.instant()),
                        codeIndex,
                        expiresAt == null ? null : Utc.column(expiresAt))
                .update();
    }

    /** The attempts about a person since then, the newest first. */
    List<Attempt> about(PersonId person, Instant since) {
        return about(person, since, "");
    }

    /** The same, and nobody adds to them until the transaction is over: limits hold however many agents try at once. */
    List<Attempt> lockAbout(PersonId person, Instant since) {
        return about(person, since, " FOR UPDATE");
    }

    private List<Attempt> about(PersonId person, Instant since, String lock) {
        return jdbc.sql(SELECT + "WHERE person_id = ? AND started_at > ? ORDER BY started_at DESC, id" + lock)
                .params(person.value(), Utc.column(since))
                .query(AttemptTable::attempt)
                .list();
    }

    /** What was tried wrongly and did not pass in the end; who breaks off before the last wrong entry has failed as well. */
    int failuresOf(String agent, Instant since) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM support_verification
                        WHERE agent = ? AND started_at > ? AND state <> ? AND tries > 0
                        """)
                .params(agent, Utc.column(since), State.PASSED.name())
                .query(Integer.class)
                .single();
    }

    List<Question> questions(String attempt) {
        return jdbc.sql(
                        "SELECT ordinal, fact, outcome FROM support_question WHERE verification_id = ? ORDER BY ordinal")
                .param(attempt)
                .query((rs, n) -> new Question(
                        rs.getInt("ordinal"),
                        Fact.valueOf(rs.getString("fact")),
                        Optional.ofNullable(rs.getString("outcome")).map("RIGHT"::equals)))
                .list();
    }

    void answered(String attempt, int ordinal, boolean right) {
        jdbc.sql("UPDATE support_question SET outcome = ? WHERE verification_id = ? AND ordinal = ?")
                .params(right ? "RIGHT" : "WRONG", attempt, ordinal)
                .update();
    }

    void countWrong(String attempt) {
        jdbc.sql("UPDATE support_verification SET tries = tries + 1 WHERE id = ?")
                .param(attempt)
                .update();
    }

    void decide(String attempt, State state) {
        jdbc.sql("UPDATE support_verification SET state = ?, decided_at = ? WHERE id = ? AND state = ?")
                .params(state.name(), Utc.column(clock.instant()), attempt, State.OPEN.name())
                .update();
    }

    private static Attempt attempt(ResultSet rs, int n) throws SQLException {
        return new Attempt(
                rs.getString("id"),
                rs.getString("call_number"),
                new PersonId(rs.getLong("person_id")),
                Method.valueOf(rs.getString("method")),
                State.valueOf(rs.getString("state")),
                Utc.instant(rs, "started_at"),
                rs.getInt("tries"),
                rs.getBytes("code_index"),
                Utc.instant(rs, "expires_at"));
    }
}
