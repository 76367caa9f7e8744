package org.archduet.harness.database;

import org.archduet.result.failure.UserErrorException;
import org.jspecify.annotations.Nullable;

/** The database server cannot be started, reached or used as it must be. */
public final class DatabaseException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    public DatabaseException(String message) {
        super(message, null);
    }

    public DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
