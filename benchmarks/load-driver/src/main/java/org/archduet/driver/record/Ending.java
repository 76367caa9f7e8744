package org.archduet.driver.record;

/** How a request ended. */
public enum Ending {
    /** Not yet, or never: the drive was stopped before its time. */
    UNSENT(false),
    /** Answered as expected. */
    EXPECTED(true),
    /** A complete answer, but not the expected one. */
    UNEXPECTED(true),
    /** No complete answer within the time-out. */
    TIMED_OUT(false),
    /** Refused, reset, or broken off. */
    CONNECTION(false),
    /** Not sent, because too many were in flight. */
    TURNED_AWAY(false),
    /** Not sent, because the driver had no file, port or memory left for it: the system never saw it. */
    DRIVER_SHORTAGE(false);

    private final boolean completed;

    Ending(boolean completed) {
        this.completed = completed;
    }

    /** Whether a complete answer came. */
    public boolean completed() {
        return completed;
    }

    /** Whether the request was sent. */
    public boolean sent() {
        return completed || this == TIMED_OUT || this == CONNECTION;
    }

    /** Whether the system was to answer it and did not do so as expected. */
    public boolean failed() {
        return sent() ? this != EXPECTED : this == TURNED_AWAY;
    }
}
