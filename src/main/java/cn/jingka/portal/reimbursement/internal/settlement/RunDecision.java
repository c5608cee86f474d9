package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.payouts.PayoutBatchMoved;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.RunView;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Approves or cancels a run, by somebody else than who started it; the payment batch goes along in the same transaction. */
@Component
class RunDecision {

    private static final Set<RunState> CANCELLABLE = EnumSet.of(RunState.COMPUTED, RunState.FAILED);

    private final RunTable runs;
    private final Payouts payouts;
    private final WholeTransactions transactions;
    private final Clock clock;

    RunDecision(RunTable runs, Payouts payouts, WholeTransactions transactions, Clock clock) {
        this.runs = runs;
        this.payouts = payouts;
        this.transactions = transactions;
        this.clock = clock;
    }

    void approve(long id, Actor actor) {
        decide(id, actor, run -> {
            if (run.state().instructed() && actor.account().equals(run.decidedBy())) {
                return;
            }
            if (run.state() != RunState.COMPUTED) {
                throw notNow("settlement.error.notComputed", run);
            }
            runs.decide(id, List.of(RunState.COMPUTED), RunState.APPROVED, actor.account(), clock.instant());
            payouts.approve(run.batch(), actor);
        });
    }

    void cancel(long id, Actor actor) {
        decide(id, actor, run -> {
            if (run.state() == RunState.CANCELLED && actor.account().equals(run.decidedBy())) {
                return;
            }
            if (!CANCELLABLE.contains(run.state())) {
                throw notNow("settlement.error.notCancellable", run);
            }
            runs.decide(id, CANCELLABLE, RunState.CANCELLED, actor.account(), clock.instant());
            payouts.cancel(run.batch());
        });
    }

    private void decide(long id, Actor actor, Consumer<RunView> decision) {
        RunView seen = find(id);
        if (seen.startedBy().equals(actor.account())) {
            throw new DomainException(
                    Kind.FORBIDDEN, "settlement.error.samePerson", seen.period().toString());
        }
        transactions.run(() -> {
            runs.lockYear(seen.period().year());
            decision.accept(find(id));
        });
    }

    private RunView find(long id) {
        return runs.find(id).orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "settlement.error.unknown"));
    }

    private static DomainException notNow(String key, RunView run) {
        return new DomainException(Kind.CONFLICT, key, run.period().toString());
    }

    /** The run shows how far its payments are. In the transaction that moves the batch, so that both move or neither. */
    @EventListener
    void follow(PayoutBatchMoved moved) {
        switch (moved.state()) {
            case ANNOUNCED -> runs.follow(moved.batch(), EnumSet.of(RunState.APPROVED), RunState.ANNOUNCED);
            case SENT -> runs.follow(moved.batch(), EnumSet.of(RunState.APPROVED, RunState.ANNOUNCED), RunState.SENT);
            case CLOSED ->
                runs.follow(
                        moved.batch(),
                        EnumSet.of(RunState.APPROVED, RunState.ANNOUNCED, RunState.SENT),
                        RunState.CLOSED);
            case PROPOSED, APPROVED, CANCELLED -> {
                // The run itself made the batch do so.
            }
        }
    }
}
