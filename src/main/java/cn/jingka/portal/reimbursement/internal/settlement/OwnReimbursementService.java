package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.explain.Steps;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.payouts.Payouts.BatchView;
import cn.jingka.portal.reimbursement.OwnReimbursement;
import cn.jingka.portal.reimbursement.RunPayment;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.SettlementPeriod;
import cn.jingka.portal.reimbursement.rules.Assessment;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A member's own years, computed from what is imported at this moment. */
@Service
@PreAuthorize("hasRole('MEMBER')")
class OwnReimbursementService implements OwnReimbursement {

    private final CurrentActor actor;
    private final PersonDirectory persons;
    private final YearLines feed;
    private final ItemTable items;
    private final YearAccounts accounts;
    private final RunReview review;
    private final ReimbursementRules rules;
    private final Payouts payouts;
    private final AuditTrail audit;

    OwnReimbursementService(
            CurrentActor actor,
            PersonDirectory persons,
            YearLines feed,
            ItemTable items,
            YearAccounts accounts,
            RunReview review,
            ReimbursementRules rules,
            Payouts payouts,
            AuditTrail audit) {
        this.actor = actor;
        this.persons = persons;
        this.feed = feed;
        this.items = items;
        this.accounts = accounts;
        this.review = review;
        this.rules = rules;
        this.payouts = payouts;
        this.audit = audit;
    }

    @Override
    public List<Integer> years() {
        PersonId person = actor.member();
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(feed.years(persons.documentOf(person)));
        years.addAll(items.years(person));
        return List.copyOf(years);
    }

    @Override
    public OwnYear year(int year) {
        if (!rules.inForce(year)) {
            throw new DomainException(
                    Kind.INVALID,
                    "settlement.error.noRule",
                    Integer.toString(year),
                    rules.starts().toString());
        }
        PersonId person = actor.member();
        looked(Integer.toString(year));
        PersonYear facts = accounts.of(person, year);
        Assessment assessment = rules.assess(facts.facts());
        List<RunPayment> payments = review.payments(person, year);
        Fen instructed = payments.stream()
                .filter(payment -> payment.state().instructed())
                .map(RunPayment::payable)
                .reduce(Fen.ZERO, Fen::plus);
        return new OwnYear(
                year,
                assessment,
                TreatmentLines.of(facts, assessment),
                payments,
                instructed,
                next(payments, Fen.of(assessment.amounts().entitlement()).minus(instructed)));
    }

    @Override
    public ExplainedPayment explained(String batch) {
        PersonId person = actor.member();
        List<RunPayment> payments = SettlementPeriod.ofBatch(batch)
                .map(period -> review.payments(person, period.year()))
                .orElse(List.of());
        RunPayment payment = payments.stream()
                .filter(one -> one.batch().equals(batch))
                .findFirst()
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "settlement.error.unknown"));
        looked(batch);
        return new ExplainedPayment(
                payment,
                Steps.read(items.steps(payment.run(), person)),
                payments.stream()
                        .filter(one -> one.state().instructed() && one.period().compareTo(payment.period()) < 0)
                        .toList());
    }

    /** The member's own look leaves nothing; an agent's during a call does. */
    private void looked(String what) {
        Actor looking = actor.get();
        if (looking.call() != null) {
            audit.record(looking, "settlement.audit.inspected", looking.person(), what);
        }
    }

    /** The oldest payment under way; else what the next run would pay by what is known today. */
    private Optional<NextPayment> next(List<RunPayment> payments, Fen missing) {
        Optional<RunPayment> underWay = payments.stream()
                .filter(payment -> payment.payable().isPositive() && payment.state() != RunState.CLOSED)
                .findFirst();
        if (underWay.isPresent()) {
            return underWay.map(payment -> new NextPayment(
                    payment.payable(), underWay, payouts.find(payment.batch()).map(BatchView::sendAt)));
        }
        return missing.isPositive()
                ? Optional.of(new NextPayment(missing, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }
}
