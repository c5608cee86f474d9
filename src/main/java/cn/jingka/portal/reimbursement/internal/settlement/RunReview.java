package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.explain.Steps;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.reimbursement.MemberInspection;
import cn.jingka.portal.reimbursement.RunComparison;
import cn.jingka.portal.reimbursement.RunComparison.Share;
import cn.jingka.portal.reimbursement.RunItem;
import cn.jingka.portal.reimbursement.RunPayment;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.rules.Assessment;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a second person looks at before money moves. */
@Component
class RunReview {

    private static final int SHOWN = 10;
    private static final List<Fen> EDGES =
            List.of(Fen.of(1), Fen.of(100_00), Fen.of(500_00), Fen.of(1_000_00), Fen.of(5_000_00), Fen.of(20_000_00));

    private final RunTable runs;
    private final ItemTable items;
    private final YearFactsAssembler assembler;
    private final ReimbursementRules rules;

    RunReview(RunTable runs, ItemTable items, YearFactsAssembler assembler, ReimbursementRules rules) {
        this.runs = runs;
        this.items = items;
        this.assembler = assembler;
        this.rules = rules;
    }

    RunComparison compare(RunView run) {
        Optional<RunView> before = runs.all().stream()
                .filter(other -> other.state().instructed() && other.period().compareTo(run.period()) < 0)
                .findFirst();
        List<RunItem> largest = items.page(run.id(), 0, SHOWN).stream()
                .filter(item -> item.payable().isPositive())
                .toList();
        return new RunComparison(before, shares(run.id()), largest, items.negative(run.id(), SHOWN));
    }

    private List<Share> shares(long run) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < EDGES.size(); i++) {
            shares.add(items.share(run, EDGES.get(i), i + 1 < EDGES.size() ? EDGES.get(i + 1) : null));
        }
        return shares;
    }

    MemberInspection inspect(RunView run, PersonId person) {
        RunItem item = items.ofPerson(run.id(), person)
                .orElseThrow(() -> new DomainException(
                        Kind.NOT_FOUND,
                        "settlement.error.notInRun",
                        run.period().toString()));
        PersonYear year = assembler.of(person, run.period().lastDay(), runs.cutoff(run.id()));
        Assessment now = rules.assess(year.facts());
        return new MemberInspection(
                run,
                item,
                Steps.read(items.steps(run.id(), person)),
                TreatmentLines.of(year, now),
                payments(person, run.period().year()).stream()
                        .filter(payment ->
                                payment.state().instructed() && payment.period().compareTo(run.period()) < 0)
                        .toList(),
                now.amounts().entitlement() != item.entitlement().value());
    }

    /** What the runs of a year come to for a person, in their order; cancelled and unfinished runs left out. */
    List<RunPayment> payments(PersonId person, int year) {
        List<RunPayment> payments = new ArrayList<>();
        for (RunView run : runs.ofYear(year)) {
            if (run.computedAt() != null
                    && (run.state().instructed() || run.state().undecided())) {
                items.ofPerson(run.id(), person).ifPresent(item -> payments.add(payment(run, item)));
            }
        }
        payments.sort(Comparator.comparing(RunPayment::period));
        return payments;
    }

    private static RunPayment payment(RunView run, RunItem item) {
        return new RunPayment(
                run.id(),
                run.period(),
                run.state(),
                run.batch(),
                item.entitlement(),
                item.previously(),
                item.payable(),
                item.difference());
    }
}
