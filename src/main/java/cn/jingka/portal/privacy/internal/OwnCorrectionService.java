package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.members.OwnMembership.Membership;
import cn.jingka.portal.members.PersonCorrections;
import cn.jingka.portal.privacy.Correction;
import cn.jingka.portal.privacy.CorrectionItem;
import cn.jingka.portal.privacy.OwnCorrections;
import cn.jingka.portal.privacy.internal.CorrectionTable.CorrectionRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person comes from the actor and stands in each query. */
@Service
class OwnCorrectionService implements OwnCorrections {

    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_WORDS = 1_000;

    /** A member shall not wait for an answer longer than this. */
    private static final int DAYS_TO_DECIDE = 15;

    private final CorrectionTable table;
    private final OwnMembership membership;
    private final PersonCorrections roster;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    OwnCorrectionService(
            CorrectionTable table,
            OwnMembership membership,
            PersonCorrections roster,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.membership = membership;
        this.roster = roster;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correction> list() {
        return table.of(actor.member()).stream().map(CorrectionRow::correction).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public String present(CorrectionItem item) {
        Membership own = membership.get();
        return switch (item) {
            case NAME -> own.name();
            case GENDER -> roster.gender(actor.member());
            case DOCUMENT -> own.document();
            case MEMBERSHIP -> own.unitName() + " " + own.since() + (own.left() == null ? "" : "–" + own.left());
            case CATEGORY, INSURANCE, ACCOUNT, OTHER -> "";
        };
    }

    @Override
    @Transactional
    public String ask(CorrectionItem item, String wished, String words) {
        PersonId person = actor.member();
        String value = wished.strip();
        String why = words.strip();
        require(
                !value.isEmpty() && value.length() <= LONGEST_VALUE,
                "privacy.correction.wished.missing",
                LONGEST_VALUE);
        require(!why.isEmpty() && why.length() <= LONGEST_WORDS, "privacy.correction.words.missing", LONGEST_WORDS);
        String present = present(item);
        require(!value.equals(present), "privacy.correction.same");
        LocalDate today = LocalDate.now(clock);
        try {
            String reference = table.insert(
                    person,
                    roster.unit(person),
                    item,
                    new CorrectionTable.Texts(present, value, why),
                    clock.instant(),
                    today,
                    today.plusDays(DAYS_TO_DECIDE));
            record("privacy.audit.correctionAsked", person, reference);
            return reference;
        } catch (DuplicateKeyException open) {
            throw new DomainException(open, Kind.CONFLICT, "privacy.correction.open");
        }
    }

    @Override
    @Transactional
    public void withdraw(String reference) {
        PersonId person = actor.member();
        CorrectionRow row = table.lock(reference)
                .filter(own -> own.person().equals(person))
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "privacy.correction.unknown"));
        if (row.correction().state() != Correction.State.OPEN) {
            throw new DomainException(Kind.CONFLICT, "privacy.correction.decided");
        }
        table.decide(row, Correction.State.WITHDRAWN, actor.get(), "", clock.instant());
        record("privacy.audit.correctionWithdrawn", person, reference);
    }

    private void record(String action, PersonId person, String detail) {
        audit.record(actor.get(), action, Optional.of(person), detail);
    }

    private static void require(boolean holds, String refusal, Object... arguments) {
        if (!holds) {
            throw new DomainException(Kind.INVALID, refusal, arguments);
        }
    }
}
