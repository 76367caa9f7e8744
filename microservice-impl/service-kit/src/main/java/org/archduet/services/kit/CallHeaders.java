package org.archduet.services.kit;

/** Headers that calls between services carry. */
public final class CallHeaders {
    /** Whole milliseconds the caller will still wait. A duration, not a time, so that clocks need not agree. */
    public static final String DEADLINE = "X-Deadline-Millis";

    /**
     * On a 503: the context further down that was unavailable, so that the caller neither retries nor blames the wrong
     * one.
     */
    public static final String UNAVAILABLE_CONTEXT = "X-Part-Away";

    /**
     * On a 503: the work was refused unread because its deadline had passed, so nothing took effect and nobody failed.
     */
    public static final String TOO_LATE = "X-Too-Late";

    private CallHeaders() {}
}
