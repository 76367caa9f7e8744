package org.archduet.services.kit.calls;

/** How one attempt of a call ended. */
public sealed interface Attempt {

    /**
     * There is an answer.
     *
     * @param status HTTP status
     * @param body as received; empty when there was none
     * @param partAway the part further down that is away, or the empty string
     */
    record Answered(int status, byte[] body, String partAway) implements Attempt {}

    /** The request never left this process; trying again is safe for every kind of call. */
    record NotSent(Exception cause) implements Attempt {}

    /** The request may have arrived, the answer did not. */
    record Lost(Exception cause) implements Attempt {}
}
