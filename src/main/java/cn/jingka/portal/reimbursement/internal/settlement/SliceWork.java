package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.payouts.Payouts.Proposal;
import cn.jingka.portal.reimbursement.RunItem;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.RunTotals;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Computes one slice of a run in one transaction: items, proposals and the slice's sums appear together or not at all. */
@Component
class SliceWork {

    private final RunTable runs;
    private final SliceTable slices;
    private final ItemTable items;
    private final YearFactsAssembler assembler;
    private final ReimbursementRules rules;
    private final Payouts payouts;
    private final Occasion occasion;
    private final WholeTransactions transactions;

    SliceWork(
            RunTable runs,
            SliceTable slices,
            ItemTable items,
            YearFactsAssembler assembler,
            ReimbursementRules rules,
            Payouts payouts,
            Occasion occasion,
            WholeTransactions transactions) {
        this.runs = runs;
        this.slices = slices;
        this.items = items;
        this.assembler = assembler;
        this.rules = rules;
        this.payouts = payouts;
        this.occasion = occasion;
        this.transactions = transactions;
    }

    /** Computes a slice that nobody else is at; false when there is none. */
    boolean computeNext(RunView run) {
        return transactions.call(() -> claimAndCompute(run));
    }

    /** The same within the caller's transaction, and lost with it. */
    boolean claimAndCompute(RunView run) {
        if (runs.shareState(run.id()) != RunState.RUNNING) {
            return false;
        }
        Optional<Slice> slice = slices.claim(run.id());
        slice.ifPresent(claimed -> compute(run, claimed));
        return slice.isPresent();
    }

    private void compute(RunView run, Slice slice) {
        List<PersonYear> years =
                assembler.between(slice.from(), slice.to(), run.period().lastDay(), runs.cutoff(run.id()));
        Map<PersonId, Long> instructed = items.instructed(
                years.stream().map(year -> year.person().person()).toList(),
                run.period().year());
        List<ComputedItem> computed = new ArrayList<>();
        for (PersonYear year : years) {
            long previously = instructed.getOrDefault(year.person().person(), 0L);
            if (year.hasTreatment() || previously > 0) {
                computed.add(ComputedItem.of(year, rules.assess(year.facts()), previously));
            }
        }
        items.insert(run.id(), computed);
        payouts.propose(run.batch(), occasion.of(run.period()), proposals(computed));
        slices.done(run.id(), slice, totals(years.size(), computed));
    }

    private static List<Proposal> proposals(List<ComputedItem> computed) {
        return computed.stream()
                .map(ComputedItem::item)
                .filter(item -> item.payable().isPositive())
                .map(item -> new Proposal(item.person().toString(), item.person(), item.payable()))
                .toList();
    }

    private static RunTotals totals(int members, List<ComputedItem> computed) {
        List<RunItem> all = computed.stream().map(ComputedItem::item).toList();
        List<RunItem> negative =
                all.stream().filter(item -> item.difference().isNegative()).toList();
        return new RunTotals(
                members,
                all.size(),
                all.stream().filter(item -> item.payable().isPositive()).count(),
                negative.size(),
                sum(all, RunItem::outpatient),
                sum(all, RunItem::inpatient),
                sum(all, RunItem::overCeiling),
                sum(all, RunItem::overCeilingUndeclared),
                sum(all, RunItem::entitlement),
                sum(all, RunItem::previously),
                sum(all, RunItem::payable),
                sum(negative, RunItem::difference));
    }

    private static Fen sum(List<RunItem> items, Function<RunItem, Fen> amount) {
        return items.stream().map(amount).reduce(Fen.ZERO, Fen::plus);
    }
}
