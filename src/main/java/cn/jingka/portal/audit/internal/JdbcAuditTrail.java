package cn.jingka.portal.audit.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JdbcAuditTrail implements AuditTrail {

    private static final int DETAIL_LENGTH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ActorKinds kinds;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, JdbcTemplate batches, ActorKinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(Actor actor, String action, Optional<PersonId> subject, String detail) {
        write(actor, action, subject.map(PersonId::value).stream().toList(), detail);
    }

    @Override
    @Transactional
    public void recordAll(Actor actor, String action, Collection<PersonId> subjects, String detail) {
        List<Long> persons =
                subjects.stream().map(PersonId::value).distinct().sorted().toList();
        for (int start = 0; start < persons.size(); start += MOST_SUBJECTS) {
            write(actor, action, persons.subList(start, Math.min(start + MOST_SUBJECTS, persons.size())), detail);
        }
    }

    private void write(Actor actor, String action, List<Long> subjects, String detail) {
        long id = jdbc.sql("SELECT NEXT VALUE FOR audit_entry_seq")
                .query(Long.class)
                .single();
        LocalDateTime at = Utc.column(clock.instant());
        jdbc.sql("""
                        INSERT INTO audit_entry (id, at, actor, actor_name, kind, action, call_number, detail, written_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))
                        """)
                .params(
                        id,
                        at,
                        actor.account(),
                        actor.displayName(),
                        kinds.of(actor).name(),
                        action,
                        actor.call(),
                        detail.substring(0, Math.min(detail.length(), DETAIL_LENGTH)))
                .update();
        batches.batchUpdate(
                "INSERT INTO audit_subject (entry_id, person_id, at) VALUES (?, ?, ?)",
                subjects,
                MOST_SUBJECTS,
                (row, person) -> {
                    row.setLong(1, id);
                    row.setLong(2, person);
                    row.setObject(3, at);
                });
        jdbc.sql("INSERT INTO audit_unsealed (entry_id) VALUES (?)").param(id).update();
    }
}
