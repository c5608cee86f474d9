package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom looks at and acts on payments concern, where the operator sees files, references or ids instead of persons. */
@Component
class PaymentSubjects {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentActor actor;

    PaymentSubjects(JdbcClient jdbc, AuditTrail audit, CurrentActor actor) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.actor = actor;
    }

    void record(String action, Collection<Long> instructions) {
        if (!instructions.isEmpty()) {
            audit.recordAll(
                    actor.get(),
                    action,
                    jdbc.sql("SELECT DISTINCT person_id FROM payout_instruction WHERE id IN (:ids)")
                            .param("ids", instructions)
                            .query((row, number) -> new PersonId(row.getLong(1)))
                            .list(),
                    instructions.size() + " payments");
        }
    }

    void recordFile(String action, long file, String name) {
        List<PersonId> paid = jdbc.sql("SELECT DISTINCT person_id FROM payout_instruction WHERE file_id = ?")
                .param(file)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
        audit.recordAll(actor.get(), action, paid, name);
    }
}
