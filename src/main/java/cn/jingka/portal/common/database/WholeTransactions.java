package cn.jingka.portal.common.database;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction of its own, and the whole of it again when the database gave it up for another's sake: the loser
 * of a deadlock, of a cluster's certification, or of a race for the same key.
 */
@Component
public class WholeTransactions {

    private final TransactionTemplate transaction;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class, DuplicateKeyException.class)
            .maxRetries(5)
            .delay(Duration.ofMillis(50))
            .multiplier(2)
            .jitter(Duration.ofMillis(25))
            .build());

    WholeTransactions(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
        // Joined to another transaction, a lost one could not be run again: the other is lost with it.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does the work and returns what it gives; the work may run more than once, its effects stand once. */
    public <T> T call(Supplier<T> work) {
        return retries.invoke(() -> transaction.execute(status -> work.get()));
    }

    /** The same for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
