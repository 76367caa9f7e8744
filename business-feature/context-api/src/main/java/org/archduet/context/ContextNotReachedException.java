package org.archduet.context;

/** The request never left: connection refused or breaker open at every attempt. The call took no effect. */
public final class ContextNotReachedException extends ContextUnavailableException {
    private static final long serialVersionUID = 1L;

    /**
     * @param context name of the context that is unavailable
     * @param message what happened, for the log
     */
    public ContextNotReachedException(String context, String message, Throwable cause) {
        super(context, message, cause);
    }
}
