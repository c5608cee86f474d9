package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.members.Eligibility;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.SettlementPeriod;
import cn.jingka.portal.reimbursement.internal.settlement.RunTasks.RunQueue;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Starts the run of a period, where RB-NET lets it start. */
@Component
class RunStart {

    private final RunTable runs;
    private final YearLines feed;
    private final Eligibility eligibility;
    private final ReimbursementRules rules;
    private final Payouts payouts;
    private final Occasion occasion;
    private final RunQueue queue;
    private final WholeTransactions transactions;
    private final Clock clock;

    RunStart(
            RunTable runs,
            YearLines feed,
            Eligibility eligibility,
            ReimbursementRules rules,
            Payouts payouts,
            Occasion occasion,
            RunQueue queue,
            WholeTransactions transactions,
            Clock clock) {
        this.runs = runs;
        this.feed = feed;
        this.eligibility = eligibility;
        this.rules = rules;
        this.payouts = payouts;
        this.occasion = occasion;
        this.queue = queue;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The run of the period: the one there is, or a new one when there is none or only cancelled ones. */
    long start(SettlementPeriod period, Actor actor) {
        if (!rules.inForce(period.year())) {
            throw new DomainException(
                    Kind.INVALID, "settlement.error.noRule", text(period.year()), text(rules.starts()));
        }
        if (!LocalDate.now(clock).isAfter(period.lastDay())) {
            throw new DomainException(Kind.INVALID, "settlement.error.notOver", text(period), text(period.lastDay()));
        }
        return transactions.call(() -> {
            runs.lockYear(period.year());
            List<RunView> year = runs.ofYear(period.year());
            Optional<RunView> present = present(period, year);
            if (present.isPresent()) {
                resumeIfFailed(present.get());
                return present.get().id();
            }
            obstacle(period, year).ifPresent(refusal -> {
                throw refusal;
            });
            return create(period, year, actor);
        });
    }

    private void resumeIfFailed(RunView run) {
        if (runs.move(run.id(), List.of(RunState.FAILED), RunState.QUEUED)) {
            queue.add(run.id());
        }
    }

    /** The periods that are over and have their turn, the latest first. */
    List<SettlementPeriod> startable() {
        LocalDate today = LocalDate.now(clock);
        Map<Integer, List<RunView>> years = runs.all().stream()
                .collect(Collectors.groupingBy(run -> run.period().year()));
        return IntStream.rangeClosed(rules.starts().getYear(), today.getYear())
                .boxed()
                .flatMap(year -> periods(year, years.getOrDefault(year, List.of())))
                .filter(period -> today.isAfter(period.lastDay()))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Stream<SettlementPeriod> periods(int year, List<RunView> runs) {
        int last = runs.stream().mapToInt(run -> run.period().sequence()).max().orElse(0);
        return IntStream.rangeClosed(1, Math.max(last, SettlementPeriod.CLOSING) + 1)
                .mapToObj(sequence -> new SettlementPeriod(year, sequence))
                .filter(period -> present(period, runs).isEmpty()
                        && obstacle(period, runs).isEmpty());
    }

    private static Optional<RunView> present(SettlementPeriod period, List<RunView> year) {
        return year.stream()
                .filter(run -> run.period().equals(period) && run.state() != RunState.CANCELLED)
                .findFirst();
    }

    /** What stands against a new run of the period, if anything does. */
    private static Optional<DomainException> obstacle(SettlementPeriod period, List<RunView> year) {
        for (RunView run : year) {
            if (run.state().undecided()) {
                return conflict("settlement.error.undecided", period, run.period());
            }
            if (run.state().instructed() && run.period().compareTo(period) > 0) {
                return conflict("settlement.error.laterApproved", period, run.period());
            }
        }
        SettlementPeriod before = new SettlementPeriod(period.year(), Math.max(1, period.sequence() - 1));
        boolean itsTurn = !period.supplementary()
                || year.stream()
                        .anyMatch(run ->
                                run.period().equals(before) && run.state().instructed());
        return itsTurn ? Optional.empty() : conflict("settlement.error.yearOpen", period, before);
    }

    private long create(SettlementPeriod period, List<RunView> year, Actor actor) {
        int attempt = 1
                + (int) year.stream().filter(run -> run.period().equals(period)).count();
        String batch = "RB-" + period + "-" + attempt;
        Cutoff cutoff = new Cutoff(feed.done(), clock.instant());
        int slices = Slice.countFor(eligibility.persons());
        long id = runs.insert(period, attempt, batch, cutoff, rules.version(), actor.account(), slices);
        // The batch exists even when the run pays nobody, so that it can be approved like any other.
        payouts.propose(batch, occasion.of(period), List.of());
        queue.add(id);
        return id;
    }

    private static Optional<DomainException> conflict(String key, SettlementPeriod period, SettlementPeriod other) {
        return Optional.of(new DomainException(Kind.CONFLICT, key, text(period), text(other)));
    }

    /** Numbers and dates as texts, because a message would group the digits of a year. */
    private static String text(Object value) {
        return String.valueOf(value);
    }
}
