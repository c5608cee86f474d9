package cn.jingka.portal.audit.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JdbcAuditTrail implements AuditTrail {

    private static final int DETAIL_LENGTH = 500;

    private final JdbcClient jdbc;
    private final ActorKinds kinds;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, ActorKinds kinds, Clock clock) {
        this.jdbc = jdbc;
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
        jdbc.sql("""
                        INSERT INTO audit_entry (id, at, actor, actor_name, kind, action, call_number, detail, written_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))
                        """)
                .params(
                        id,
                        Utc.column(clock.instant()),
                        actor.account(),
                        actor.displayName(),
                        kinds.of(actor).name(),
                        action,
                        actor.call(),
                        detail.substring(0, Math.min(detail.length(), DETAIL_LENGTH)))
                .update();
        if (!subjects.isEmpty()) {
            // One statement for a whole page: lists of hundreds of thousands are read through here.
            jdbc.sql("INSERT INTO audit_subject (entry_id, person_id) VALUES "
                            + subjects.stream()
                                    .map(person -> "(" + id + ", " + person + ")")
                                    .collect(Collectors.joining(", ")))
                    .update();
        }
        jdbc.sql("INSERT INTO audit_unsealed (entry_id) VALUES (?)").param(id).update();
    }
}
