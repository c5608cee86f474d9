package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CallWindows;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verified again after its 30 minutes, a call keeps the last moment only; so what counts is that it was verified at all. */
@Component
class JdbcCallWindows implements CallWindows {

    private final JdbcClient jdbc;

    JdbcCallWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean covers(String call, String agent, PersonId caller, Instant at) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM support_call
                                WHERE number = ? AND agent = ? AND person_id = ? AND verified_at IS NOT NULL
                                  AND started_at <= ? AND (ended_at IS NULL OR ended_at >= ?)
                                """)
                        .params(call, agent, caller.value(), Utc.column(at), Utc.column(at))
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
