package org.archduet.driver.record;

import org.HdrHistogram.Histogram;
import org.archduet.result.load.SampleSizes;
import org.archduet.result.load.TimeDistribution;
import org.jspecify.annotations.Nullable;

/** A histogram of one time that can also hold requests that failed. */
public final class Times {
    /** Highest value that is kept apart; longer ones are counted there. */
    static final long HIGHEST_NANOS = 3_600_000_000_000L;

    static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram histogram = new Histogram(HIGHEST_NANOS, SIGNIFICANT_DIGITS);
    private long failed;

    /**
     * Adds one time. A negative one, which is a fault of the driver, is left out: its sample is missing in {@link
     * #count()}, and {@code DriverBook.negativeTimes} has it.
     */
    public void add(long nanos) {
        if (nanos >= 0) {
            histogram.recordValue(Math.min(HIGHEST_NANOS, nanos));
        }
    }

    /** Adds a request that counts as slower than all others. */
    public void addFailed() {
        failed++;
    }

    /** The times of the requests that did not fail. */
    public Histogram histogram() {
        return histogram;
    }

    /** Samples, failed ones included. */
    public long count() {
        return histogram.getTotalCount() + failed;
    }

    /**
     * All of it with every failed request at one value that no other exceeds: the larger of the given floor (the
     * time-out) and the longest time seen. So a failure can only raise a percentile, never lower it.
     */
    public Histogram withFailures(long floorNanos) {
        Histogram all = histogram.copy();
        if (failed > 0) {
            all.recordValueWithCount(Math.min(HIGHEST_NANOS, Math.max(floorNanos, histogram.getMaxValue())), failed);
        }
        return all;
    }

    /** The distribution; see {@link #withFailures(long)} for failed requests, {@link SampleSizes} for absent values. */
    public TimeDistribution distribution(long failureFloorNanos) {
        Histogram all = withFailures(failureFloorNanos);
        return new TimeDistribution(
                percentile(all, 0.5),
                percentile(all, 0.9),
                percentile(all, 0.99),
                percentile(all, 0.999),
                all.getTotalCount() == 0 ? null : (Long) all.getMaxValue(),
                all.getTotalCount(),
                all.getTotalCount() == 0 ? null : (Long) Math.round(all.getMean()));
    }

    /** Value at a quantile, null when there are too few samples behind it. */
    static @Nullable Long percentile(Histogram histogram, double quantile) {
        return SampleSizes.enough(histogram.getTotalCount(), quantile)
                ? (Long) histogram.getValueAtPercentile(quantile * 100)
                : null;
    }
}
