package cn.jingka.portal.plans.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.sheet.CsvOutput;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.plans.PlanFees;
import cn.jingka.portal.plans.internal.EnrolmentTable.Heads;
import cn.jingka.portal.plans.rules.PlanRules;
import cn.jingka.portal.plans.rules.PlanValues;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fees due and paid, per unit, plan and term. */
@Service
class PlanFeeService implements PlanFees {

    private final EnrolmentTable enrolments;
    private final FeePayments payments;
    private final PlanRules rules;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    PlanFeeService(
            EnrolmentTable enrolments,
            FeePayments payments,
            PlanRules rules,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.enrolments = enrolments;
        this.payments = payments;
        this.rules = rules;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<FeeLine> ofUnit(String unitCode, int term) {
        actor.requireUnit(unitCode);
        return lines(term).stream()
                .filter(line -> line.scope().unitCode().equals(unitCode))
                .toList();
    }

    @Override
    public List<Integer> terms() {
        return enrolments.terms();
    }

    @Override
    public List<FeeLine> all(int term) {
        return lines(term);
    }

    @Override
    @Transactional
    public void recordPayment(EnrolmentScope scope, Fen amount, LocalDate paidOn) {
        if (amount.isZero()) {
            throw new DomainException(Kind.INVALID, "plans.fees.error.zero");
        }
        if (paidOn.isAfter(LocalDate.now(clock))) {
            throw new DomainException(Kind.INVALID, "plans.fees.error.ahead", paidOn.toString());
        }
        if (lines(scope.term()).stream().noneMatch(line -> line.scope().equals(scope))) {
            throw new DomainException(Kind.NOT_FOUND, "plans.fees.error.noLine");
        }
        Fen sum = payments.lockedSum(scope);
        if (sum.plus(amount).isNegative()) {
            throw new DomainException(Kind.INVALID, "plans.fees.error.belowZero", sum.toString());
        }
        Actor by = actor.get();
        payments.add(scope, amount, paidOn, clock.instant(), by.account(), by.displayName());
        audit.record(
                by,
                "plans.audit.feePaid",
                Optional.empty(),
                "%s, %d, unit %s: %s yuan on %s"
                        .formatted(scope.plan(), scope.term(), scope.unitCode(), amount, paidOn));
    }

    @Override
    public List<Payment> payments(EnrolmentScope scope) {
        return payments.of(scope);
    }

    @Override
    public void write(int term, OutputStream csv) {
        CsvOutput out = CsvOutput.forSpreadsheets(csv);
        out.record("unit", "name", "plan", "term", "heads", "fee", "due", "paid", "outstanding");
        for (FeeLine line : lines(term)) {
            out.record(
                    line.scope().unitCode(),
                    line.unitName(),
                    line.scope().plan(),
                    term,
                    line.heads(),
                    line.fee(),
                    line.due(),
                    line.paid(),
                    line.outstanding());
        }
        out.flush();
    }

    private List<FeeLine> lines(int term) {
        Map<EnrolmentScope, Fen> paid = payments.sums(term);
        List<FeeLine> lines = new ArrayList<>();
        for (Heads heads : enrolments.heads(term)) {
            Fen sum = paid.remove(heads.scope());
            lines.add(line(heads.scope(), heads.unitName(), heads.heads(), sum == null ? Fen.ZERO : sum));
        }
        // Paid, and everybody taken back since: the unit has money to get back.
        paid.forEach((scope, sum) -> lines.add(line(scope, scope.unitCode(), 0, sum)));
        lines.sort(Comparator.comparing((FeeLine line) -> line.scope().unitCode())
                .thenComparing(
                        line -> rules.plan(line.scope().plan()).orElseThrow().order()));
        return lines;
    }

    private FeeLine line(EnrolmentScope scope, String unitName, int heads, Fen paid) {
        long fee = rules.plan(scope.plan())
                .flatMap(plan -> plan.in(scope.term()))
                .map(PlanValues::fee)
                .orElseThrow();
        return new FeeLine(scope, unitName, heads, Fen.of(fee), Fen.of(Math.multiplyExact(fee, heads)), paid);
    }
}
