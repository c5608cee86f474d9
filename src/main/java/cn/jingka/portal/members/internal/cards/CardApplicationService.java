package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.CardApplication;
import cn.jingka.portal.members.CardApplications;
import cn.jingka.portal.members.MemberRow;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.members.internal.MemberRows;
import cn.jingka.portal.members.internal.UnitStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class CardApplicationService implements CardApplications {

    /** CARD-2: on file and a member today; CARD-3: no card yet, and none under way. */
    private static final String ELIGIBLE = """
             AND m.filing = 'ON_FILE' AND m.first_day <= ? AND (m.last_day IS NULL OR m.last_day >= ?) AND k.id IS NULL
             AND NOT EXISTS (SELECT 1 FROM card_application_member o WHERE o.open_person = p.id)
            """;

    private static final int MOST_SHOWN = 50_000;

    private final ApplicationStore applications;
    private final MemberRows members;
    private final UnitStore units;
    private final BankAnswers answers;
    private final WholeTransactions transactions;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    CardApplicationService(
            ApplicationStore applications,
            MemberRows members,
            UnitStore units,
            BankAnswers answers,
            WholeTransactions transactions,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.members = members;
        this.units = units;
        this.answers = answers;
        this.transactions = transactions;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<MemberRow> withoutCard(String unitCode) {
        actor.requireUnit(unitCode);
        if (units.get(unitCode).kind() != UnitKind.UNION) {
            return List.of();
        }
        List<MemberRow> rows = members.list(unitCode, ELIGIBLE, today(), 0, MOST_SHOWN);
        audit.recordAll(
                actor.get(),
                "members.audit.listed",
                rows.stream().map(MemberRow::person).toList(),
                "unit " + unitCode + ", without card");
        return rows;
    }

    @Override
    public CardApplication applyForAll(String unitCode) {
        actor.requireUnit(unitCode);
        return transactions.call(() -> {
            Unit unit = union(unitCode);
            List<PersonId> persons = members.persons(unitCode, ELIGIBLE, today());
            if (persons.isEmpty()) {
                // The same request again while the bank has not answered is the same application.
                return applications
                        .openCollective(unitCode)
                        .orElseThrow(() ->
                                new DomainException(DomainException.Kind.INVALID, "members.cards.nobody", unit.code()));
            }
            return apply(unit, persons);
        });
    }

    @Override
    public CardApplication applyFor(String unitCode, List<PersonId> picked) {
        actor.requireUnit(unitCode);
        Set<PersonId> persons = new HashSet<>(picked);
        if (persons.size() < 2) {
            throw new DomainException(DomainException.Kind.INVALID, "members.cards.notAlone");
        }
        return transactions.call(() -> {
            Unit unit = union(unitCode);
            if (!new HashSet<>(members.persons(unitCode, ELIGIBLE, today())).containsAll(persons)) {
                throw new DomainException(DomainException.Kind.CONFLICT, "members.cards.notEligible");
            }
            return apply(unit, List.copyOf(persons));
        });
    }

    @Override
    public CardApplication get(String id) {
        CardApplication application = applications.get(id);
        actor.requireUnit(application.unitCode());
        return application;
    }

    @Override
    public List<CardApplication> ofUnit(String unitCode) {
        actor.requireUnit(unitCode);
        return applications.ofUnit(unitCode);
    }

    @Override
    public List<Answer> answers(String id) {
        CardApplication application = get(id);
        List<Answer> answers = applications.answers(id);
        audit.recordAll(
                actor.get(),
                "members.audit.cardAnswersLooked",
                answers.stream().map(Answer::person).toList(),
                "unit " + application.unitCode() + ", application " + id);
        return answers;
    }

    @Override
    public CardApplication recordAnswer(String id, byte[] csv) {
        CardApplication application = get(id);
        boolean taken = answers.take(id, AnswerFile.read(csv, applications.answers(id)));
        if (!taken) {
            throw new DomainException(DomainException.Kind.CONFLICT, "members.cards.alreadyAnswered");
        }
        audit.recordAll(
                actor.get(),
                "members.audit.cardAnswerRecorded",
                applications.answers(id).stream().map(Answer::person).toList(),
                "application " + application.id());
        return get(id);
    }

    private CardApplication apply(Unit unit, List<PersonId> persons) {
        String id = applications.insert(unit.code(), null, persons, actor.get().account(), clock.instant());
        audit.recordAll(
                actor.get(),
                "members.audit.cardsAppliedFor",
                persons,
                "unit %s, application %s, %d members".formatted(unit.code(), id, persons.size()));
        return applications.get(id);
    }

    private Unit union(String unitCode) {
        Unit unit = units.lock(unitCode);
        if (unit.kind() != UnitKind.UNION) {
            throw new DomainException(DomainException.Kind.INVALID, "members.cards.groupUnit", unitCode);
        }
        return unit;
    }

    private List<Object> today() {
        LocalDate today = LocalDate.now(clock);
        return List.of(today, today);
    }
}
