package org.archduet.context;

/**
 * A context could not be asked: no answer in time, deadline passed, connection lost. Only remote implementations throw
 * it. Whether the call took effect is not known, except when it is a {@link ContextNotReachedException}.
 */
public class ContextUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String context;

    /**
     * @param context name of the context that is unavailable, for example {@code pricing}
     * @param message what happened, for the log
     */
    public ContextUnavailableException(String context, String message, Throwable cause) {
        super(message, cause);
        this.context = context;
    }

    /** @return name of the context that is unavailable */
    public String context() {
        return context;
    }
}
