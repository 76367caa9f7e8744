package org.archduet.monolith.web;

import java.util.function.Supplier;
import org.archduet.context.ContextUnavailableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;

/** Reads of a database that may be unavailable. */
final class Reads {
    private Reads() {}

    /** @throws ContextUnavailableException when there is no connection within the pool's patience, or it breaks */
    static <T> T of(Supplier<T> read) {
        try {
            return read.get();
        } catch (DataAccessResourceFailureException
                | RecoverableDataAccessException
                | TransientDataAccessResourceException unavailable) {
            throw new ContextUnavailableException("database", "The database is unavailable", unavailable);
        }
    }
}
