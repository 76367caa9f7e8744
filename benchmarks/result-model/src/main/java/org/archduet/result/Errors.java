package org.archduet.result;

/**
 * Requests that did not end as expected, by kind; each counts as slower than all others in the headline percentiles.
 *
 * @param timedOut no complete answer within the driver's time limit
 * @param connection refused, reset, or broken off in the middle of an answer
 * @param unexpected a complete answer with a status or content that the workload does not expect
 * @param turnedAway not sent, because the bound on requests in flight was reached
 */
public record Errors(long timedOut, long connection, long unexpected, long turnedAway) {

    /** @return all of them */
    public long total() {
        return timedOut + connection + unexpected + turnedAway;
    }
}
