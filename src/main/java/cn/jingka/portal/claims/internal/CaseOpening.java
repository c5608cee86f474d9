package cn.jingka.portal.claims.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.Luhn;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens drafts: with a reference of their own, at the unit that the member belongs to now. */
@Component
class CaseOpening {

    private static final int DRAFTS = 10;

    /** The reference has six digits for the number; a million cases later they begin anew, in another year. */
    private static final long NUMBERS = 1_000_000;

    private final ClaimCases cases;
    private final Cases work;
    private final CaseTexts texts;
    private final PersonDirectory persons;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CaseOpening(
            ClaimCases cases,
            Cases work,
            CaseTexts texts,
            PersonDirectory persons,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.work = work;
        this.texts = texts;
        this.persons = persons;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param known already checked */
    ClaimCase open(ClaimKind kind, PersonId person, boolean byOfficer, CaseActor by, Answers known) {
        work.lockPerson(person);
        if (cases.countDrafts(person.value(), byOfficer) >= DRAFTS) {
            throw new DomainException(DomainException.Kind.CONFLICT, "claims.draft.tooMany", DRAFTS);
        }
        PersonName name = persons.names(List.of(person)).get(person);
        ClaimCase claim = new ClaimCase(
                nextReference(),
                kind.code(),
                person,
                name.unitCode(),
                name.unitName(),
                byOfficer,
                by.account(),
                clock.instant());
        texts.file(claim, known);
        if (byOfficer) {
            audit.record(by.actor(), "claims.audit.draftBegun", Optional.of(person), "case " + claim.reference());
        }
        return cases.saveAndFlush(claim);
    }

    private String nextReference() {
        long number = jdbc.sql("SELECT NEXT VALUE FOR claim_number_seq")
                .query(Long.class)
                .single();
        String digits =
                "%04d%06d".formatted(clock.instant().atZone(clock.getZone()).getYear(), number % NUMBERS);
        return "L" + digits + Luhn.checkDigit(digits);
    }
}
