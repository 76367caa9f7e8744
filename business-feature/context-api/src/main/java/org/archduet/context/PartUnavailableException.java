package org.archduet.context;

/**
 * A context could not be asked: connection refused, deadline passed, breaker open. Only remote implementations throw it; whether the call took effect is not known.
 */
public final class PartUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String part;

    /**
     * @param part name of the context that is away, for example {@code pricing}
     * @param message what happened, for the log
     */
    public PartUnavailableException(String part, String message, Throwable cause) {
        super(message, cause);
        this.part = part;
    }

    /** @return name of the context that is away */
    public String part() {
        return part;
    }
}
