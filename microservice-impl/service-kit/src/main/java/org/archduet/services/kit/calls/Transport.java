package org.archduet.services.kit.calls;

/** Sends a call once. */
public interface Transport {

    /**
     * @param timeoutMillis how long this attempt may take in all, from the wait for a connection to the end of the
     *     answer, at least 1
     * @param remainingMillis what the called service is told of the deadline
     */
    CallAttempt send(WireCall call, long timeoutMillis, long remainingMillis);
}
