package cn.jingka.portal.members.internal;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in one transaction and the whole of it again when the database chose it as the loser of a deadlock or
 * certification, or when another transaction was first with the same person or card.
 */
@Component
public class WholeTransactions {

    private final TransactionTemplate transaction;
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(3)
            .delay(Duration.ofMillis(50))
            .jitter(Duration.ofMillis(40))
            .includes(PessimisticLockingFailureException.class, DuplicateKeyException.class)
            .build());

    WholeTransactions(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    public <T> T run(Supplier<T> work) {
        return retry.invoke(() -> transaction.execute(status -> work.get()));
    }
}
