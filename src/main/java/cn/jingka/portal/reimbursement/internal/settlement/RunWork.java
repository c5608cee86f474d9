package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Takes part in computing a run until nothing is left; any number of workers on any number of machines may do so at once. */
@Component
class RunWork {

    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);

    private final RunTable runs;
    private final SliceWork slices;
    private final ReimbursementRules rules;
    private final WholeTransactions transactions;
    private final Clock clock;

    RunWork(RunTable runs, SliceWork slices, ReimbursementRules rules, WholeTransactions transactions, Clock clock) {
        this.runs = runs;
        this.slices = slices;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param stopping asked before each slice; the rest is left to others or to the next start */
    void work(long id, BooleanSupplier stopping) {
        RunView run = runs.find(id).orElse(null);
        if (run == null || !run.state().working()) {
            return;
        }
        if (!run.ruleVersion().equals(rules.version())) {
            LOG.error("Run {} began with the rules {}, this program has {}", id, run.ruleVersion(), rules.version());
            fail(id, "settlement.error.rulesChanged");
            return;
        }
        try {
            // Asked first: the statement would wait for whoever is computing a slice.
            if (run.state() == RunState.QUEUED) {
                transactions.run(() -> runs.move(id, List.of(RunState.QUEUED), RunState.RUNNING));
            }
            while (!stopping.getAsBoolean() && slices.computeNext(run)) {
                LOG.debug("A slice of run {} is done", id);
            }
            transactions.run(() -> runs.completeIfDone(id, clock.instant()));
        } catch (PessimisticLockingFailureException busy) {
            // Another worker has held the run longer than the database lets anybody wait: the run goes on with that
            // one, and
            // the helper looks again.
            LOG.info("Run {} is held by another worker; it is left to that one", id);
        } catch (RuntimeException stopped) {
            LOG.error("Run {} has stopped and can be started again", id, stopped);
            fail(id, "settlement.error.stopped");
        }
    }

    private void fail(long id, String errorKey) {
        transactions.run(() -> runs.fail(id, errorKey));
    }
}
