package org.archduet.harness.launch;

import org.archduet.result.failure.UserErrorException;
import org.jspecify.annotations.Nullable;

/**
 * A system could not be started, asked or stopped. The message says which process, what happened, and where its log is.
 */
public final class LaunchException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    public LaunchException(String message) {
        super(message, null);
    }

    public LaunchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
