package cn.jingka.portal.testing;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls put straight into the hotline's table. */
@Component
@Profile("test")
public class CallsFixture {

    private static final String CODE = "48213";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    CallsFixture(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** An answered call of the agent with this person, verified for 30 minutes from now; ends the agent's call of before. */
    public String verified(String agent, PersonId person) {
        return open(agent, person, clock.instant().plus(Duration.ofMinutes(30)));
    }

    /** The same before anything was verified. */
    public String chosen(String agent, PersonId person) {
        return open(agent, person, null);
    }

    /** What the caller reads out of the message that was sent last; the portal itself keeps codes nowhere. */
    public String sentCode(String call) {
        String id = jdbc.sql(
                        "SELECT id FROM support_verification WHERE call_number = ? AND method = 'CODE' ORDER BY started_at DESC LIMIT 1")
                .param(call)
                .query(String.class)
                .single();
        jdbc.sql("UPDATE support_verification SET code_index = ? WHERE id = ?")
                .params(cipher.index("support.code", id + ":" + CODE), id)
                .update();
        return CODE;
    }

    /** The agent's open call ends. */
    public void end(String agent) {
        jdbc.sql("UPDATE support_call SET ended_at = ? WHERE open_agent = ?")
                .params(Utc.column(clock.instant()), agent)
                .update();
    }

    private String open(String agent, PersonId person, Instant verifiedUntil) {
        end(agent);
        String number = "C20150302-9%03d".formatted(NEXT.getAndIncrement());
        jdbc.sql("""
                        INSERT INTO support_call (number, agent, caller_masked, started_at, answered_at, person_id, known, verified_at, verified_until, verified_by)
                        VALUES (:number, :agent, '138****0000', :now, :now, :person, 'PHONE_TAIL', IF(:until IS NULL, NULL, :now), :until, IF(:until IS NULL, NULL, 'CODE'))
                        """)
                .param("number", number)
                .param("agent", agent)
                .param("now", Utc.column(clock.instant()))
                .param("person", person.value())
                .param("until", verifiedUntil == null ? null : Utc.column(verifiedUntil))
                .update();
        return number;
    }
}
