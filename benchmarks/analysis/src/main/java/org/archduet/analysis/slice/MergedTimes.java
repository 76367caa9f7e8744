package org.archduet.analysis.slice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.archduet.result.folder.IntervalLog;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.load.SampleSizes;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.start.Slice;
import org.jspecify.annotations.Nullable;

/**
 * One time (response, service, lag) over all slices of a window, merged from their interval logs. A percentile comes
 * from the merged histogram, never from percentiles of slices, and the sample rule applies to the whole.
 */
final class MergedTimes {

    /** As the driver keeps its times: highest value in nanoseconds and significant digits. */
    private static final long HIGHEST_NANOS = 3_600_000_000_000L;

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Map<String, Tally> byOperation = new TreeMap<>();

    /** What the logs hold of one operation. Histograms grow to their longest time: sums cost a fraction then. */
    private static final class Tally {
        final Histogram answered = new Histogram(SIGNIFICANT_DIGITS);
        final Histogram failed = new Histogram(SIGNIFICANT_DIGITS);
    }

    private MergedTimes() {}

    /**
     * Reads the logs of one kind.
     *
     * @param kind as in {@link MeasuredFolder#intervalLog(String, String)}
     * @throws org.archduet.result.failure.ResultsException when a log is missing or damaged, naming it
     */
    static MergedTimes read(List<Slice> slices, MeasuredFolder folder, String kind) {
        MergedTimes times = new MergedTimes();
        for (Slice slice : slices) {
            IntervalLog.read(folder.intervalLog(slice.window().load().id().value(), kind), interval -> {
                Tally tally = times.byOperation.computeIfAbsent(interval.tag().operation(), operation -> new Tally());
                (interval.tag().failed() ? tally.failed : tally.answered).add(interval.histogram());
            });
        }
        return times;
    }

    /** Failed requests at the times that they took. */
    TimeDistribution asTaken(Predicate<String> operation) {
        Histogram all = new Histogram(SIGNIFICANT_DIGITS);
        byOperation.forEach((name, tally) -> {
            if (operation.test(name)) {
                add(tally.answered, all);
                add(tally.failed, all);
            }
        });
        return distribution(all);
    }

    /**
     * Failed requests slower than all others.
     *
     * @param failureNanos least time of a failed request
     */
    TimeDistribution failuresSlowest(Predicate<String> operation, long failureNanos) {
        Histogram all = new Histogram(SIGNIFICANT_DIGITS);
        long failed = 0;
        for (Map.Entry<String, Tally> entry : byOperation.entrySet()) {
            if (operation.test(entry.getKey())) {
                add(entry.getValue().answered, all);
                failed += entry.getValue().failed.getTotalCount();
            }
        }
        if (failed > 0) {
            all.recordValueWithCount(Math.min(HIGHEST_NANOS, Math.max(failureNanos, all.getMaxValue())), failed);
        }
        return distribution(all);
    }

    private static void add(Histogram part, Histogram all) {
        if (part.getTotalCount() > 0) {
            all.add(part);
        }
    }

    private static TimeDistribution distribution(Histogram all) {
        long n = all.getTotalCount();
        return new TimeDistribution(
                percentile(all, 0.5),
                percentile(all, 0.9),
                percentile(all, 0.99),
                percentile(all, 0.999),
                n == 0 ? null : (Long) all.getMaxValue(),
                n,
                n == 0 ? null : (Long) Math.round(all.getMean()));
    }

    private static @Nullable Long percentile(Histogram all, double quantile) {
        return SampleSizes.enough(all.getTotalCount(), quantile)
                ? (Long) all.getValueAtPercentile(quantile * 100)
                : null;
    }
}
