package org.archduet.harness.process;

import org.archduet.result.failure.UserErrorException;
import org.jspecify.annotations.Nullable;

/** A process could not be started or did not do what it was started for. */
public final class ProcessException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    public ProcessException(String message) {
        super(message, null);
    }

    public ProcessException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
