package org.archduet.harness.cpuprofile;

import org.archduet.result.failure.UserErrorException;

/** A process that cannot be profiled; the message says why, and what would help where that is known. */
final class ProfilerException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    ProfilerException(String message) {
        super(message, null);
    }

    /** Why, in words. */
    String reason() {
        return problem();
    }
}
