package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.oversight.StaffPersons;
import cn.jingka.portal.oversight.internal.StaffPersonTable.Row;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StaffPersonsService implements StaffPersons {

    private final StaffPersonTable table;
    private final PersonDirectory persons;
    private final PersonalDataCipher cipher;
    private final TrailRows rows;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    StaffPersonsService(
            StaffPersonTable table,
            PersonDirectory persons,
            PersonalDataCipher cipher,
            TrailRows rows,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.persons = persons;
        this.cipher = cipher;
        this.rows = rows;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Link> all() {
        List<Row> links = table.all();
        List<PersonId> linked = links.stream().map(Row::person).toList();
        Map<PersonId, String> names = rows.masked(linked);
        audit.recordAll(actor.get(), "oversight.audit.staffListed", linked, Integer.toString(links.size()));
        return links.stream()
                .map(link -> new Link(
                        link.account(), names.getOrDefault(link.person(), ""), link.linkedBy(), link.linkedAt()))
                .toList();
    }

    @Override
    @Transactional
    public void link(String account, String documentNumber) {
        String name = account.strip();
        if (!name.matches("[a-z0-9-]{3,40}")) {
            throw new DomainException(DomainException.Kind.INVALID, "oversight.people.account");
        }
        requireAnother(name);
        PersonId person = persons.byDocument(cipher.documentIndex(documentNumber))
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "oversight.trail.noMember"));
        table.put(name, person, actor.get().account(), clock.instant());
        audit.record(actor.get(), "oversight.audit.staffLinked", Optional.of(person), "account " + name);
    }

    @Override
    @Transactional
    public void unlink(String account) {
        requireAnother(account);
        Optional<PersonId> person = Optional.ofNullable(table.byAccount().get(account));
        table.remove(account);
        audit.record(actor.get(), "oversight.audit.staffUnlinked", person, "account " + account);
    }

    /** Whoever is watched by the link must not be the one who says to whom it leads. */
    private void requireAnother(String account) {
        if (account.equals(actor.get().account())) {
            throw new DomainException(DomainException.Kind.FORBIDDEN, "oversight.people.own");
        }
    }
}
