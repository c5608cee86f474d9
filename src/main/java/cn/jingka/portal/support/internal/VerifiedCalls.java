package cn.jingka.portal.support.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open calls whose caller is verified at this moment. */
@Component
public class VerifiedCalls {

    private static final String OPEN_AND_VERIFIED =
            "SELECT number, agent, person_id FROM support_call WHERE ended_at IS NULL AND verified_until > ? AND ";

    private final JdbcClient jdbc;
    private final Clock clock;

    public record VerifiedCall(String number, String agent, PersonId caller) {}

    VerifiedCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<VerifiedCall> ofCaller(PersonId caller) {
        // Two agents may have the same member on two phones; the later call is the one that goes on.
        return jdbc.sql(OPEN_AND_VERIFIED + "person_id = ? ORDER BY started_at DESC LIMIT 1")
                .params(Utc.column(clock.instant()), caller.value())
                .query(VerifiedCalls::call)
                .optional();
    }

    public Optional<VerifiedCall> ofAgent(String account) {
        return jdbc.sql(OPEN_AND_VERIFIED + "open_agent = ?")
                .params(Utc.column(clock.instant()), account)
                .query(VerifiedCalls::call)
                .optional();
    }

    private static VerifiedCall call(ResultSet row, int number) throws SQLException {
        return new VerifiedCall(
                row.getString("number"), row.getString("agent"), new PersonId(row.getLong("person_id")));
    }
}
