package org.archduet.monolith.web;

import java.util.function.Supplier;
import org.archduet.context.PartUnavailableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;

/** Reads of a database that may be away. */
final class Reads {
    private Reads() {}

    /** @throws PartUnavailableException when there is no connection within the pool's patience, or it breaks */
    static <T> T of(Supplier<T> read) {
        try {
            return read.get();
        } catch (DataAccessResourceFailureException
                | RecoverableDataAccessException
                | TransientDataAccessResourceException away) {
            throw new PartUnavailableException("database", "The database is unavailable", away);
        }
    }
}
