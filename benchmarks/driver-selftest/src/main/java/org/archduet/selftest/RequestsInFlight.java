package org.archduet.selftest;

/** The number of requests that a server holds, integrated over time by the server's own clock. */
final class RequestsInFlight {
    private int held;
    private long since;
    private double requestNanos;

    /** A request has arrived. */
    synchronized void arrived(long now) {
        until(now);
        held++;
    }

    /** One was answered, or given up. */
    synchronized void left(long now) {
        until(now);
        held--;
    }

    /** Integral of the number over the time until now: divided by a length of time, the mean number in flight in it. */
    synchronized double requestSeconds(long now) {
        until(now);
        return requestNanos / 1e9;
    }

    /**
     * Threads read the clock before they get here, so that times may come out of order by a little: that part is
     * undone.
     */
    private void until(long now) {
        requestNanos += held * (double) (now - since);
        since = now;
    }
}
