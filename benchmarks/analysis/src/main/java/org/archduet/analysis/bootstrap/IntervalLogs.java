package org.archduet.analysis.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.HdrHistogram.HistogramLogReader;
import org.archduet.result.ResultsException;

/**
 * Reads a window's interval log of response times: one histogram a second and tag, in nanoseconds. The tag is the
 * operation; failed requests have the tag {@code <operation>!failed}.
 */
public final class IntervalLogs {

    private static final String FAILED_SUFFIX = "!failed";

    private IntervalLogs() {}

    /** The seconds of a window, all operations merged; empty when there is no such file. */
    public static List<PercentileSeries.Second> mix(Path log) {
        return read(log, operation -> true);
    }

    /** The seconds of a window for the operations that {@code wanted} accepts. */
    public static List<PercentileSeries.Second> read(Path log, Predicate<String> wanted) {
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        TreeMap<Long, TreeMap<Integer, Integer>> seconds = new TreeMap<>();
        try (HistogramLogReader reader = new HistogramLogReader(log.toFile())) {
            long first = Long.MIN_VALUE;
            while (reader.hasNext()) {
                EncodableHistogram interval = reader.nextIntervalHistogram();
                if (!(interval instanceof Histogram histogram)) {
                    continue;
                }
                String tag = histogram.getTag() == null ? "" : histogram.getTag();
                boolean failed = tag.endsWith(FAILED_SUFFIX);
                String operation = failed ? tag.substring(0, tag.length() - FAILED_SUFFIX.length()) : tag;
                first = first == Long.MIN_VALUE ? histogram.getStartTimeStamp() : first;
                if (wanted.test(operation)) {
                    long second = Math.round((histogram.getStartTimeStamp() - first) / 1000.0);
                    add(histogram, failed, seconds.computeIfAbsent(second, key -> new TreeMap<>()));
                }
            }
        } catch (IOException e) {
            throw new ResultsException("cannot read " + log + ": " + e, e);
        }
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
