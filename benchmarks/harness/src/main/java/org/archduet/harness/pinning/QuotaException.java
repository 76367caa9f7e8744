package org.archduet.harness.pinning;

import org.archduet.result.failure.UserErrorException;
import org.jspecify.annotations.Nullable;

/** CPU quotas cannot be set or read; the message names the folder, what happened, and what to do. */
public final class QuotaException extends UserErrorException {

    private static final long serialVersionUID = 1L;

    QuotaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
