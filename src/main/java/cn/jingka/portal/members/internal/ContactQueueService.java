package cn.jingka.portal.members.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.ContactQueue;
import cn.jingka.portal.members.MemberRow;
import cn.jingka.portal.members.PhoneState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ContactQueueService implements ContactQueue {

    private static final int TAIL = 4;

    private static final String PRESENT_WITH_PROBLEM = MemberRows.LAST_HERE + """
             AND (m.last_day IS NULL OR m.last_day >= ?)
             AND (p.phone_state <> 'WORKING' OR EXISTS (SELECT 1 FROM person o WHERE o.phone_index = p.phone_index AND o.id <> p.id))
            """;

    private final MemberRows members;
    private final JdbcClient jdbc;
    private final PersonSecrets secrets;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    ContactQueueService(
            MemberRows members,
            JdbcClient jdbc,
            PersonSecrets secrets,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.members = members;
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<ContactCase> list(String unitCode, int offset, int limit) {
        actor.requireUnit(unitCode);
        List<MemberRow> rows =
                members.list(unitCode, PRESENT_WITH_PROBLEM, List.of(LocalDate.now(clock)), offset, limit);
        audit.recordAll(
                actor.get(),
                "members.audit.contactsListed",
                rows.stream().map(MemberRow::person).toList(),
                "unit " + unitCode);
        return rows.stream().map(ContactQueueService::contactCase).toList();
    }

    @Override
    public int count(String unitCode) {
        actor.requireUnit(unitCode);
        return members.count(unitCode, PRESENT_WITH_PROBLEM, List.of(LocalDate.now(clock)));
    }

    @Override
    @Transactional
    public void record(
            String unitCode, PersonId person, MobileNumber number, boolean documentSeen, String documentTail) {
        actor.requireUnit(unitCode);
        if (members.count(unitCode, MemberRows.LAST_HERE + " AND p.id = ?", List.of(person.value())) == 0) {
            throw new DomainException(DomainException.Kind.NOT_FOUND, "members.person.unknown");
        }
        if (!documentSeen) {
            throw new DomainException(DomainException.Kind.INVALID, "members.contacts.notSeen");
        }
        String typed = documentTail.strip().toUpperCase(Locale.ROOT);
        if (typed.length() != TAIL || !document(person).endsWith(typed)) {
            throw new DomainException(DomainException.Kind.INVALID, "members.contacts.tailWrong");
        }
        jdbc.sql("UPDATE person SET phone = ?, phone_index = ?, phone_state = ? WHERE id = ?")
                .params(
                        secrets.sealPhone(person.value(), number),
                        secrets.phoneIndex(number),
                        PhoneState.WORKING.name(),
                        person.value())
                .update();
        audit.record(
                actor.get(),
                "members.audit.numberRecorded",
                Optional.of(person),
                "unit %s, identity document seen, its last four characters compared, number %s"
                        .formatted(unitCode, number.masked()));
    }

    private String document(PersonId person) {
        return jdbc.sql("SELECT document FROM person WHERE id = ?")
                .param(person.value())
                .query((rs, n) -> secrets.openDocument(person.value(), rs.getBytes(1)))
                .single();
    }

    private static ContactCase contactCase(MemberRow member) {
        Problem problem = switch (member.phoneState()) {
            case NONE -> Problem.NO_NUMBER;
            case UNREACHABLE -> Problem.UNREACHABLE;
            case WORKING -> Problem.SHARED;
        };
        return new ContactCase(member.person(), member.name(), member.phone(), problem);
    }
}
