package org.archduet.harness.launch;

import org.jspecify.annotations.Nullable;

/** A system could not be started, asked or stopped. The message says which process, what happened, and where its log is. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
