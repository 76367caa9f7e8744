package org.archduet.harness.collect;

import org.archduet.result.failure.UserErrorException;

/** What a window cost cannot be read; the message names the file or the process. */
public final class CollectException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    CollectException(String message, Throwable cause) {
        super(message, cause);
    }

    CollectException(String message) {
        super(message, null);
    }
}
