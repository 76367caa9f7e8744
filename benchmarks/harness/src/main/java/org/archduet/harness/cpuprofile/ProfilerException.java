package org.archduet.harness.cpuprofile;

/** A process that cannot be profiled; the message says why, and what would help where that is known. */
final class ProfilerException extends Exception {
    private static final long serialVersionUID = 1L;

    ProfilerException(String message) {
        super(message);
    }

    /** Why, in words. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
