package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.Calls.Call;
import cn.jingka.portal.support.Calls.Wrap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls as the database holds them; each change is one statement that names what it changes from. */
@Component
class CallTable {

    private static final String SELECT = """
            SELECT number, agent, caller_masked, started_at, answered_at, ended_at, wrapped_at, person_id, known, verified_until
            FROM support_call
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    CallTable(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param telephonyId null for a call that the agent started */
    void add(String number, String agent, String telephonyId, Optional<CallerNumber> caller, boolean answered) {
        jdbc.sql("""
                        INSERT INTO support_call (number, agent, telephony_id, caller_number, caller_masked, started_at, answered_at, known)
                        VALUES (?, ?, ?, ?, ?, ?, ?, '')
                        """)
                .params(
                        number,
                        agent,
                        telephonyId,
                        caller.map(from -> cipher.encrypt(from.e164(), place(number)))
                                .orElse(null),
                        caller.map(CallerNumber::masked).orElse(null),
                        now(),
                        answered ? now() : null)
                .update();
    }

    /** The next number of the day; whoever asks at the same moment waits for the row. */
    String nextNumber() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        jdbc.sql("""
                        INSERT INTO support_call_day (day, last_number) VALUES (?, 1)
                        ON DUPLICATE KEY UPDATE last_number = last_number + 1
                        """).param(today).update();
        int number = jdbc.sql("SELECT last_number FROM support_call_day WHERE day = ?")
                .param(today)
                .query(Integer.class)
                .single();
        return "C%s-%04d".formatted(today.format(DateTimeFormatter.BASIC_ISO_DATE), number);
    }

    Optional<CallRow> openOf(String agent) {
        return jdbc.sql(SELECT + "WHERE open_agent = ?")
                .param(agent)
                .query(CallTable::row)
                .optional();
    }

    Optional<CallRow> find(String number, String agent) {
        return jdbc.sql(SELECT + "WHERE number = ? AND agent = ?")
                .params(number, agent)
                .query(CallTable::row)
                .optional();
    }

    Optional<CallRow> ofTelephony(String telephonyId) {
        return jdbc.sql(SELECT + "WHERE telephony_id = ?")
                .param(telephonyId)
                .query(CallTable::row)
                .optional();
    }

    List<CallRow> toWrapUp(String agent) {
        return jdbc.sql(
                        SELECT
                                + "WHERE agent = ? AND answered_at IS NOT NULL AND ended_at IS NOT NULL AND wrapped_at IS NULL ORDER BY started_at")
                .param(agent)
                .query(CallTable::row)
                .list();
    }

    List<CallRow> openSince(Instant before) {
        return jdbc.sql(SELECT + "WHERE open_agent IS NOT NULL AND started_at < ?")
                .param(Utc.column(before))
                .query(CallTable::row)
                .list();
    }

    /** The same as long as nothing that a page shows of the agent's open call has changed; a verification that runs out is a change. */
    Map<String, String> marks(Collection<String> agents) {
        return jdbc
                .sql("""
                        SELECT open_agent, CONCAT_WS(' ', number, answered_at, person_id, verified_until, verified_until > :now) AS mark
                        FROM support_call WHERE open_agent IN (:agents)
                        """)
                .param("agents", agents)
                .param("now", now())
                .query((rs, n) -> Map.entry(rs.getString("open_agent"), rs.getString("mark")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<CallerNumber> callerNumber(String number) {
        return jdbc.sql("SELECT caller_number FROM support_call WHERE number = ? AND caller_number IS NOT NULL")
                .param(number)
                .query((rs, n) -> new CallerNumber(cipher.decrypt(rs.getBytes(1), place(number))))
                .optional();
    }

    void answer(String number) {
        jdbc.sql(
                        "UPDATE support_call SET answered_at = ? WHERE number = ? AND answered_at IS NULL AND ended_at IS NULL")
                .params(now(), number)
                .update();
    }

    /** @param person null for nobody */
    void choose(String number, PersonId person) {
        jdbc.sql("""
                        UPDATE support_call SET person_id = ?, verified_at = NULL, verified_until = NULL, verified_by = NULL
                        WHERE number = ? AND ended_at IS NULL
                        """).params(person == null ? null : person.value(), number).update();
    }

    /** @return whether the call is still open with this person */
    boolean verify(String number, PersonId person, String method, Instant until) {
        return jdbc.sql("""
                        UPDATE support_call SET verified_at = ?, verified_until = ?, verified_by = ?
                        WHERE number = ? AND person_id = ? AND ended_at IS NULL
                        """)
                        .params(now(), Utc.column(until), method, number, person.value())
                        .update()
                == 1;
    }

    void learn(String number, Set<Fact> known) {
        jdbc.sql("UPDATE support_call SET known = ? WHERE number = ?")
                .params(Fact.names(known), number)
                .update();
    }

    /** @return whether it is one of the first so many */
    boolean countSearch(String number, int most) {
        return jdbc.sql("UPDATE support_call SET searches = searches + 1 WHERE number = ? AND searches < ?")
                        .params(number, most)
                        .update()
                == 1;
    }

    /** Whoever changes what hangs on a call holds its row until the transaction is over. */
    CallRow lock(String number) {
        return jdbc.sql(SELECT + "WHERE number = ? FOR UPDATE")
                .param(number)
                .query(CallTable::row)
                .single();
    }

    void showCandidates(String number, Collection<PersonId> persons) {
        for (PersonId person : persons) {
            jdbc.sql("INSERT IGNORE INTO support_call_candidate (call_number, person_id) VALUES (?, ?)")
                    .params(number, person.value())
                    .update();
        }
    }

    boolean shown(String number, PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM support_call_candidate WHERE call_number = ? AND person_id = ?")
                        .params(number, person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return whether it was open until now */
    boolean end(String number) {
        boolean ended = jdbc.sql("UPDATE support_call SET ended_at = ? WHERE number = ? AND ended_at IS NULL")
                        .params(now(), number)
                        .update()
                == 1;
        jdbc.sql("DELETE FROM support_call_candidate WHERE call_number = ?")
                .param(number)
                .update();
        return ended;
    }

    /** @return whether nothing had been written down until now */
    boolean wrap(String number, Wrap wrap) {
        return jdbc.sql("""
                        UPDATE support_call SET wrapped_at = ?, reason = ?, difficulty = ?, solved = ?, notes = ?
                        WHERE number = ? AND wrapped_at IS NULL
                        """)
                        .params(now(), wrap.reason(), wrap.difficulty().name(), wrap.solved(), wrap.notes(), number)
                        .update()
                == 1;
    }

    private static CallRow row(ResultSet rs, int n) throws SQLException {
        long person = rs.getLong("person_id");
        return new CallRow(
                new Call(
                        rs.getString("number"),
                        Utc.instant(rs, "started_at"),
                        Utc.instant(rs, "answered_at"),
                        Utc.instant(rs, "ended_at"),
                        rs.getString("caller_masked"),
                        person == 0 ? null : new PersonId(person),
                        Utc.instant(rs, "verified_until")),
                rs.getString("agent"),
                Utc.instant(rs, "wrapped_at"),
                Fact.of(rs.getString("known")));
    }

    private Object now() {
        return Utc.column(clock.instant());
    }

    private static String place(String number) {
        return "support_call.caller_number:" + number;
    }
}
