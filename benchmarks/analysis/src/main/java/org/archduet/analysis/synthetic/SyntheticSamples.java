package org.archduet.analysis.synthetic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.apache.commons.rng.UniformRandomProvider;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.IntervalTag;
import org.archduet.result.load.SampleSizes;
import org.archduet.result.load.TimeDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Draws response times second by second.
 *
 * @param operations share of the mix and slowness by operation
 */
record SyntheticSamples(Map<String, double[]> operations, NoiseModel noise) {

    private static final int DIGITS = 3;
    private static final long START_MILLIS = 1_767_225_600_000L;

    /** One histogram for each second and operation, and their sums. */
    record Drawn(
            List<Map<String, Histogram>> intervals,
            List<Histogram> seconds,
            Map<String, Histogram> byOperation,
            Histogram total) {

        void write(Path log) {
            write(log, intervals);
        }

        /** A log with one interval for all seconds. */
        void writeTotals(Path log) {
            Map<String, Histogram> totals = new TreeMap<>();
            byOperation.forEach((operation, histogram) -> {
                Histogram total = tagged(operation, START_MILLIS);
                total.add(histogram);
                totals.put(operation, total);
            });
            write(log, List.of(totals));
        }

        /** The same with this one time for each request. */
        void writeConstant(Path log, long nanos) {
            Map<String, Histogram> totals = new TreeMap<>();
            byOperation.forEach((operation, histogram) -> {
                Histogram flat = tagged(operation, START_MILLIS);
                flat.recordValueWithCount(nanos, histogram.getTotalCount());
                totals.put(operation, flat);
            });
            write(log, List.of(totals));
        }

        private static void write(Path log, List<Map<String, Histogram>> seconds) {
            try {
                Files.createDirectories(log.getParent());
                try (PrintStream out = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
                    HistogramLogWriter writer = new HistogramLogWriter(out);
                    writer.outputLogFormatVersion();
                    writer.outputStartTime(START_MILLIS);
                    writer.outputLegend();
                    for (Map<String, Histogram> second : seconds) {
                        second.values().forEach(writer::outputIntervalHistogram);
                    }
                }
            } catch (IOException e) {
                throw new ResultsException(FailureWords.of("cannot write", log, e), e);
            }
        }
    }

    Drawn draw(int seconds, double ratePerSecond, double medianNanos, UniformRandomProvider random) {
        List<Map<String, Histogram>> intervals = new ArrayList<>();
        List<Histogram> bySecond = new ArrayList<>();
        Map<String, Histogram> byOperation = new TreeMap<>();
        Histogram total = new Histogram(DIGITS);
        double[] levels = noise.seconds(seconds, random);
        for (int s = 0; s < seconds; s++) {
            Map<String, Histogram> interval = new TreeMap<>();
            Histogram second = new Histogram(DIGITS);
            for (int i = 0; i < ratePerSecond; i++) {
                String operation = pick(random.nextDouble());
                double[] shape = operations.getOrDefault(operation, new double[] {1, 1});
                double nanos = medianNanos * shape[1] * Math.exp(levels[s] + noise.request(random));
                long at = START_MILLIS + s * 1000L;
                Histogram tagged = interval.computeIfAbsent(operation, tag -> tagged(tag, at));
                for (Histogram histogram : List.of(
                        tagged, second, total, byOperation.computeIfAbsent(operation, tag -> new Histogram(DIGITS)))) {
                    histogram.recordValue((long) nanos);
                }
            }
            intervals.add(interval);
            bySecond.add(second);
        }
        return new Drawn(intervals, bySecond, byOperation, total);
    }

    private static Histogram tagged(String operation, long at) {
        Histogram histogram = new Histogram(DIGITS);
        histogram.setTag(new IntervalTag(operation, false).encoded());
        histogram.setStartTimeStamp(at);
        histogram.setEndTimeStamp(at + 1000);
        return histogram;
    }

    private String pick(double place) {
        double left = place;
        String last = "";
        for (Map.Entry<String, double[]> operation : operations.entrySet()) {
            last = operation.getKey();
            left -= operation.getValue()[0];
            if (left < 0) {
                return last;
            }
        }
        return last;
    }

    static TimeDistribution times(Histogram histogram) {
        long n = histogram.getTotalCount();
        return new TimeDistribution(
                at(histogram, 0.5),
                at(histogram, 0.9),
                at(histogram, 0.99),
                at(histogram, 0.999),
                n == 0 ? null : (Long) histogram.getMaxValue(),
                n,
                n == 0 ? null : (Long) Math.round(histogram.getMean()));
    }

    private static @Nullable Long at(Histogram histogram, double quantile) {
        return SampleSizes.enough(histogram.getTotalCount(), quantile)
                ? (Long) histogram.getValueAtPercentile(100 * quantile)
                : null;
    }
}
