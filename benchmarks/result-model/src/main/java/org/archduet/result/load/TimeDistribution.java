package org.archduet.result.load;

import org.jspecify.annotations.Nullable;

/**
 * Distribution of a time. A percentile is null when there are too few samples behind it: percentile q is shown from the
 * smallest n on with P(Binomial(n, 1 - q) &le; 1) &le; 0.01, so that with 99 % confidence at least two samples lie
 * beyond it (11 for p50, 64 for p90, 662 for p99, 6636 for p99.9).
 *
 * @param count samples, failed requests included
 * @param meanNanos arithmetic mean, failed requests at the value that they count as in the percentiles; null without
 *     samples, and in results written before it was recorded
 */
public record TimeDistribution(
        @Nullable Long p50Nanos,
        @Nullable Long p90Nanos,
        @Nullable Long p99Nanos,
        @Nullable Long p999Nanos,
        @Nullable Long maxNanos,
        long count,
        @Nullable Long meanNanos) {

    /** Without a mean. */
    public TimeDistribution(
            @Nullable Long p50Nanos,
            @Nullable Long p90Nanos,
            @Nullable Long p99Nanos,
            @Nullable Long p999Nanos,
            @Nullable Long maxNanos,
            long count) {
        this(p50Nanos, p90Nanos, p99Nanos, p999Nanos, maxNanos, count, null);
    }
}
