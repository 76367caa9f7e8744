package org.archduet.driver.capacity;

/**
 * A system that has been started and is warm. Every window is a fresh one: it begins when nothing of the one before is
 * left in flight, and has its own schedule.
 */
public interface Loadable {
    /** Requests a second that a fixed number of users who wait get done: the scale to begin with. */
    double closedLoopPerSecond() throws InterruptedException;

    /**
     * Whether one open-loop window keeps the SLO.
     *
     * @param effort length of the window in multiples of the usual one
     */
    Answer at(double ratePerSecond, int effort) throws InterruptedException;
}
