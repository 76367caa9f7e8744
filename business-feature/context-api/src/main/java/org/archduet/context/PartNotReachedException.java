package org.archduet.context;

/** The request never left: connection refused or breaker open at every attempt. The call took no effect. */
public final class PartNotReachedException extends PartUnavailableException {
    private static final long serialVersionUID = 1L;

    /**
     * @param part name of the context that is away
     * @param message what happened, for the log
     */
    public PartNotReachedException(String part, String message, Throwable cause) {
        super(part, message, cause);
    }
}
