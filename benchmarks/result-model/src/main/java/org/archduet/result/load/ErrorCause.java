package org.archduet.result.load;

/**
 * How many requests of a window ended badly for one cause.
 *
 * @param cause in words, such as {@code connection reset} or {@code 404}; {@link #OTHERS} for the causes that are not
 *     told apart
 */
public record ErrorCause(Kind kind, String cause, long count) {
    /** Stands for all further causes of a kind. */
    public static final String OTHERS = "other causes";

    /** What there are causes of; a time-out is its own cause, and so is turning away. */
    public enum Kind {
        /** {@link Errors#connection}: what broke. */
        CONNECTION,
        /** {@link Errors#unexpected}: the status of the answer. */
        UNEXPECTED,
        /** {@link Errors#driverShortage}: what the driver ran out of. */
        DRIVER_SHORTAGE
    }
}
