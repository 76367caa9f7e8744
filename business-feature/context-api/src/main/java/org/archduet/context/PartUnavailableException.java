package org.archduet.context;

/**
 * A context could not be asked: no answer in time, deadline passed, connection lost. Only remote implementations throw it.
 * Whether the call took effect is not known, except when it is a {@link PartNotReachedException}.
 */
public class PartUnavailableException extends RuntimeException {
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
