package cn.jingka.portal.audit.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcAuditTrail implements AuditTrail {

    private static final int DETAIL_LENGTH = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, String action, Optional<PersonId> subject, String detail) {
        jdbc.sql("""
                        INSERT INTO audit_entry (id, at, actor, action, subject_id, detail)
                        VALUES (NEXT VALUE FOR audit_entry_seq, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Utc.column(clock.instant()),
                        actor.account(),
                        action,
                        subject.map(PersonId::value).orElse(null),
                        detail.substring(0, Math.min(detail.length(), DETAIL_LENGTH)))
                .update();
    }

    @Override
    public void recordAll(Actor actor, String action, Collection<PersonId> subjects, String detail) {
        subjects.forEach(subject -> record(actor, action, Optional.of(subject), detail));
    }
}
