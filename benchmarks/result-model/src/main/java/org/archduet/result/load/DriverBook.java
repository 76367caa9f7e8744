package org.archduet.result.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the driver wrote down beside a window's figures, so that others can check them.
 *
 * @param schedule the intended times as they stand in its log; null in a closed loop
 * @param resent requests that it sent a second time (the server closed an idle connection, or an address took none):
 *     the entry process may have received that many more
 * @param negativeTimes lags, service times and response times below zero; each is a fault of the driver
 * @param answers file with the answers that it kept, relative to the start's folder; null when the workload has none
 *     compared
 * @param handedOut requests of the seeded sequence that were handed to the users of a closed loop; null in an open
 *     loop, and in results written before it was counted
 * @param draws what was drawn without replacement, by generator; null when each window draws for itself
 * @param leadIn the load directly before a slice; null when there was none
 */
public record DriverBook(
        @Nullable Schedule schedule,
        long resent,
        long negativeTimes,
        @Nullable String answers,
        @Nullable Long handedOut,
        @Nullable List<Drawn> draws,
        @Nullable LeadIn leadIn) {

    public DriverBook {
        draws = draws == null ? null : List.copyOf(draws);
    }

    /** Books that do not say how many requests were handed out. */
    public DriverBook(@Nullable Schedule schedule, long resent, long negativeTimes, @Nullable String answers) {
        this(schedule, resent, negativeTimes, answers, null, null, null);
    }

    /**
     * The intended times of an open loop, in nanoseconds from the window's begin.
     *
     * @param count how many
     * @param meanNanos their mean; 0 when there are none
     * @param sha256 of all of them in their order, each as eight bytes, most significant first; in hexadecimal digits
     */
    public record Schedule(long count, double meanNanos, String sha256) {}

    /**
     * The part of one permutation that a slice has drawn; the slices of a start share the permutation.
     *
     * @param generator name in the workload
     * @param from place of the first draw, 0-based; the lead-in of the slice drew those directly before it
     * @param drawn how many
     * @param repeated how many of them lie beyond the permutation's end, where its values repeat from the beginning
     */
    public record Drawn(String generator, long from, long drawn, long repeated) {

        /** Place of the first draw that the next slice may make. */
        public long end() {
            return from + drawn;
        }
    }

    /**
     * Load directly before a slice, which is in none of its figures.
     *
     * @param seconds its length without the wait for its last answers
     * @param requests how many were due
     * @param failed how many of them failed
     * @param gapNanos from the end of its last answer to the slice's first intended time
     */
    public record LeadIn(double seconds, long requests, long failed, long gapNanos) {}
}
