package cn.jingka.portal.reimbursement.internal.settlement;

import java.util.function.Supplier;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a whole transaction again when it lost against another: a deadlock, a failed certification on a cluster, or a row that
 * somebody else was first to insert.
 */
@Component
class RetriedTransaction {

    private static final int ATTEMPTS = 5;

    /** Spring does not know MariaDB's code for it. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private final TransactionTemplate transaction;

    RetriedTransaction(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
    }

    <T> T call(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (PessimisticLockingFailureException | DuplicateKeyException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            } catch (UncategorizedSQLException unknown) {
                throw unknown.getSQLException().getErrorCode() == LOCK_WAIT_TIMEOUT
                        ? new CannotAcquireLockException("Another transaction held a row for too long", unknown)
                        : unknown;
            }
        }
    }
}
