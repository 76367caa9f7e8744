package org.archduet.result.load;

import org.jspecify.annotations.Nullable;

/**
 * What the driver wrote down beside a window's figures, so that others can check them.
 *
 * @param schedule the intended times as they stand in its log; null in a closed loop
 * @param resent requests that it sent a second time (the server closed an idle connection, or an address took none):
 *     the entry process may have received that many more
 * @param negativeTimes lags, service times and response times below zero; each is a fault of the driver
 * @param answers file with the answers that it kept, relative to the trial's folder; null when the workload has none
 *     compared
 * @param handedOut requests of the seeded sequence that were handed to the users of a closed loop; null in an open
 *     loop, and in results written before it was counted
 */
public record DriverBook(
        @Nullable Schedule schedule,
        long resent,
        long negativeTimes,
        @Nullable String answers,
        @Nullable Long handedOut) {

    /** Books that do not say how many requests were handed out. */
    public DriverBook(@Nullable Schedule schedule, long resent, long negativeTimes, @Nullable String answers) {
        this(schedule, resent, negativeTimes, answers, null);
    }

    /**
     * The intended times of an open loop, in nanoseconds from the window's begin.
     *
     * @param count how many
     * @param meanNanos their mean; 0 when there are none
     * @param sha256 of all of them in their order, each as eight bytes, most significant first; in hexadecimal digits
     */
    public record Schedule(long count, double meanNanos, String sha256) {}
}
