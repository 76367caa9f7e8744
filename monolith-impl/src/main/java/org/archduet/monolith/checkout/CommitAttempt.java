package org.archduet.monolith.checkout;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One request over a database that may go down at any moment. Before its commit is sent nothing can have changed; after
 * that only the database knows.
 */
final class CommitAttempt {
    private static final Logger LOG = LoggerFactory.getLogger(CommitAttempt.class);

    private final TransactionOperations transaction;
    private boolean commitSent;

    CommitAttempt(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    <T> T inTransaction(TransactionCallback<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            T result = work.doInTransaction(status);
            commitSent = true;
            return result;
        }));
    }

    /**
     * What the end of this attempt means.
     *
     * @return whether the transaction may have been committed; if not, nothing was changed
     * @throws RuntimeException the fault itself when it says anything else than that the database is unavailable
     */
    boolean mayHaveCommitted(RuntimeException fault) {
        if (!isUnavailable(fault)) {
            throw fault;
        }
        LOG.info("The database is unavailable", fault);
        return commitSent;
    }

    /** The last of these is a commit or a rollback that did not get through. */
    private static boolean isUnavailable(RuntimeException fault) {
        return fault instanceof DataAccessResourceFailureException
                || fault instanceof TransientDataAccessResourceException
                || fault instanceof RecoverableDataAccessException
                || fault instanceof CannotCreateTransactionException
                || fault instanceof TransactionSystemException;
    }
}
