package cn.jingka.portal.plans.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.MemberRow;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitMembers;
import cn.jingka.portal.members.Units;
import cn.jingka.portal.plans.EnrolmentDifference;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.plans.Enrolments;
import cn.jingka.portal.plans.rules.PlanRules;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enrolment through the unit (PLAN-1). */
@Service
class EnrolmentService implements Enrolments {

    private final EnrolmentTable table;
    private final UnitRoll roll;
    private final ListCheck lists;
    private final RejectedList rejected;
    private final UnitMembers members;
    private final Units units;
    private final PersonDirectory persons;
    private final PlanRules rules;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    EnrolmentService(
            EnrolmentTable table,
            UnitRoll roll,
            ListCheck lists,
            RejectedList rejected,
            UnitMembers members,
            Units units,
            PersonDirectory persons,
            PlanRules rules,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.roll = roll;
        this.lists = lists;
        this.rejected = rejected;
        this.members = members;
        this.units = units;
        this.persons = persons;
        this.rules = rules;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Integer> openTerms() {
        return rules.terms().open(today());
    }

    @Override
    public List<Candidate> candidates(EnrolmentScope scope, String search, int offset, int limit) {
        require(scope);
        List<MemberRow> rows = members.list(scope.unitCode(), search, offset, limit);
        UnitRoll.Judge judge =
                roll.judge(scope, rows.stream().map(MemberRow::person).toList());
        return rows.stream()
                .map(row -> new Candidate(row.person(), row.name(), row.document(), judge.reason(row.person())))
                .toList();
    }

    @Override
    public int candidateCount(EnrolmentScope scope, String search) {
        require(scope);
        return members.count(scope.unitCode(), search);
    }

    @Override
    public EnrolmentDifference difference(EnrolmentScope scope, Collection<PersonId> chosen) {
        requireOpen(scope);
        return looked(lists.ofPersons(scope, chosen, coveredFrom(scope)));
    }

    @Override
    public EnrolmentDifference differenceOfAll(EnrolmentScope scope) {
        requireOpen(scope);
        EnrolmentDifference all = looked(lists.ofPersons(scope, roll.members(scope.unitCode()), coveredFrom(scope)));
        return new EnrolmentDifference(scope, all.coveredFrom(), all.toEnrol(), all.already(), List.of());
    }

    @Override
    public EnrolmentDifference differenceOfFile(EnrolmentScope scope, byte[] file) {
        requireOpen(scope);
        return looked(lists.ofRows(scope, ListFile.read(file), coveredFrom(scope)));
    }

    @Override
    @Transactional
    public int enrol(EnrolmentScope scope, Collection<PersonId> chosen) {
        requireOpen(scope);
        UnitRoll.Judge judge = roll.judge(scope, chosen);
        List<PersonId> fresh = new ArrayList<>();
        for (PersonId person : Set.copyOf(chosen)) {
            Optional<String> reason = judge.reason(person);
            if (reason.isEmpty()) {
                fresh.add(person);
            } else if (!reason.get().equals(UnitRoll.ALREADY)) {
                throw new DomainException(Kind.CONFLICT, "plans.error.changed");
            }
        }
        if (!fresh.isEmpty()) {
            String unitName = units.mine().stream()
                    .filter(unit -> unit.code().equals(scope.unitCode()))
                    .map(Unit::name)
                    .findFirst()
                    .orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "common.error.otherUnit", scope.unitCode()));
            table.add(
                    scope,
                    unitName,
                    fresh,
                    coveredFrom(scope),
                    clock.instant(),
                    actor.get().account());
            audit.recordAll(
                    actor.get(), "plans.audit.enrolled", fresh, detail(scope) + ": " + fresh.size() + " persons");
        }
        return fresh.size();
    }

    @Override
    @Transactional
    public void withdraw(EnrolmentScope scope, PersonId person) {
        require(scope);
        if (!withdrawable(scope)) {
            throw new DomainException(Kind.CONFLICT, "plans.error.begun", Integer.toString(scope.term()));
        }
        if (table.remove(scope, person)) {
            audit.record(actor.get(), "plans.audit.withdrawn", Optional.of(person), detail(scope));
        }
    }

    @Override
    public boolean withdrawable(EnrolmentScope scope) {
        return rules.terms().withdrawable(scope.term(), today());
    }

    @Override
    public List<Enrolled> enrolled(EnrolmentScope scope, int offset, int limit) {
        require(scope);
        List<EnrolmentTable.Row> rows = table.ofScope(scope, offset, limit);
        List<PersonId> shown = rows.stream().map(EnrolmentTable.Row::person).toList();
        audit.recordAll(actor.get(), "plans.audit.enrolledListed", shown, detail(scope));
        Map<PersonId, PersonName> names = persons.names(shown);
        return rows.stream()
                .map(row -> new Enrolled(
                        row.person(),
                        names.get(row.person()).name(),
                        names.get(row.person()).maskedDocument(),
                        row.coveredFrom(),
                        row.recordedAt()))
                .toList();
    }

    @Override
    public int enrolledCount(EnrolmentScope scope) {
        require(scope);
        return table.count(scope);
    }

    @Override
    public void writeRejected(EnrolmentDifference difference, Locale language, OutputStream workbook) {
        require(difference.scope());
        rejected.write(difference.rejected(), language, workbook);
    }

    private EnrolmentDifference looked(EnrolmentDifference difference) {
        audit.recordAll(
                actor.get(),
                "plans.audit.differenceLooked",
                Stream.of(difference.toEnrol(), difference.already())
                        .flatMap(List::stream)
                        .map(EnrolmentDifference.Line::person)
                        .toList(),
                detail(difference.scope()));
        return difference;
    }

    private static String detail(EnrolmentScope scope) {
        return "%s, %d, unit %s".formatted(scope.plan(), scope.term(), scope.unitCode());
    }

    private void require(EnrolmentScope scope) {
        actor.requireUnit(scope.unitCode());
        boolean offered =
                rules.plan(scope.plan()).flatMap(plan -> plan.in(scope.term())).isPresent();
        if (!offered) {
            throw new DomainException(Kind.NOT_FOUND, "plans.error.unknownPlan");
        }
    }

    private void requireOpen(EnrolmentScope scope) {
        require(scope);
        if (!openTerms().contains(scope.term())) {
            throw new DomainException(Kind.CONFLICT, "plans.error.closed", Integer.toString(scope.term()));
        }
    }

    private LocalDate coveredFrom(EnrolmentScope scope) {
        return rules.terms().coveredFrom(scope.term(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
