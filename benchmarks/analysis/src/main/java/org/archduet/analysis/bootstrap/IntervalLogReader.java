package org.archduet.analysis.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.archduet.result.folder.IntervalLog;

/**
 * Reads a window's interval log of response times: one histogram a second and tag, in nanoseconds. The tag is an
 * {@link org.archduet.result.folder.IntervalTag}. A line that cannot be read is an error: without it the bootstrap
 * would silently draw from fewer seconds.
 */
public final class IntervalLogReader {

    private IntervalLogReader() {}

    /** The seconds of a window, all operations merged; empty when there is no such file. */
    public static List<PercentileSeries.Second> mix(Path log) {
        return read(log, operation -> true);
    }

    /** The seconds of a window for the operations that {@code wanted} accepts. */
    public static List<PercentileSeries.Second> read(Path log, Predicate<String> wanted) {
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        TreeMap<Double, TreeMap<Integer, Integer>> seconds = new TreeMap<>();
        IntervalLog.read(log, interval -> {
            if (wanted.test(interval.tag().operation())) {
                add(
                        interval.histogram(),
                        interval.tag().failed(),
                        seconds.computeIfAbsent(interval.startSeconds(), key -> new TreeMap<>()));
            }
        });
        List<PercentileSeries.Second> result = new ArrayList<>();
        for (TreeMap<Integer, Integer> bins : seconds.values()) {
            result.add(new PercentileSeries.Second(
                    bins.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    bins.values().stream().mapToInt(Integer::intValue).toArray()));
        }
        return result;
    }

    private static void add(Histogram histogram, boolean failed, TreeMap<Integer, Integer> bins) {
        for (HistogramIterationValue value : histogram.recordedValues()) {
            int bin = failed
                    ? CompactBins.FAILED
                    : CompactBins.index(histogram.medianEquivalentValue(value.getValueIteratedTo()));
            bins.merge(bin, (int) value.getCountAddedInThisIterationStep(), Integer::sum);
        }
    }
}
