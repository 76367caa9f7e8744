package org.archduet.result.capacity;

import org.jspecify.annotations.Nullable;

/**
 * One window of a search for a capacity.
 *
 * @param start which start of the system it ran on: {@code search}, or the id of a start
 * @param askedPerSecond rate that was asked for; what a seeded schedule offers differs a little
 * @param lowNanos lower confidence bound of the percentile that the SLO is about; null when there are too few samples
 * @param highNanos upper confidence bound of it; null when there are too few samples, or it lies among the failed
 *     requests
 * @param load what the window showed
 */
public record CapacityStep(
        Phase phase,
        String start,
        double askedPerSecond,
        Verdict verdict,
        @Nullable Long lowNanos,
        @Nullable Long highNanos,
        LoadPoint load) {
    /** What the window was for. */
    public enum Phase {
        /** To find where the capacity lies. */
        SEARCH,
        /** To confirm an end of the interval on a fresh start. */
        CONFIRM
    }

    /** What the window says about the SLO. */
    public enum Verdict {
        /** Kept: the upper bound of the percentile is within the limit, and nothing else speaks against it. */
        PASS,
        /** Broken: the lower bound of the percentile is beyond the limit, or requests failed or piled up. */
        FAIL,
        /** The bounds lie on both sides of the limit: the capacity is near. */
        UNDECIDED,
        /** The instrument cannot be trusted in this window, so it says nothing about the system. */
        INVALID
    }
}
