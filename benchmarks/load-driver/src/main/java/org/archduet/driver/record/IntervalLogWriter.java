package org.archduet.driver.record;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.IntervalTag;
import org.archduet.result.folder.MeasuredFolder;

/**
 * HdrHistogram interval logs, one second an interval by intended time, values in nanoseconds. The tag is an
 * {@link IntervalTag}: the operation; failed requests stand apart with the time until they failed.
 *
 * <p>HdrHistogram's writers print to a {@code PrintStream}, which keeps errors to itself: on a full disk they would
 * leave a shorter log that reads like a complete one. So each file is made in memory (some 100 kB a minute and
 * operation) and written as a whole or not at all.
 */
public final class IntervalLogWriter {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int PERCENTILE_STEPS = 10;

    private final WindowRecord window;
    private final Path directory;

    private IntervalLogWriter(WindowRecord window, Path directory) {
        this.window = window;
        this.directory = directory;
    }

    /**
     * Writes {@code <id>.response.hlog}, {@code .service.hlog}, {@code .lag.hlog}, {@code .response.hgrm} and
     * {@code .percentiles.csv}.
     *
     * @return file name of the response time's log
     * @throws org.archduet.result.failure.ResultsException when one cannot be written, for example on a full disk; it
     *     is not there then
     */
    public static String write(WindowRecord window, Path directory) {
        IntervalLogWriter logs = new IntervalLogWriter(window, directory);
        SampleLog log = window.log();
        logs.write("lag", i -> log.sent(i) - log.intended(i));
        logs.write("service", i -> log.completed(i) - log.sent(i));
        logs.writePercentiles();
        Measurement.percentiles(window).write(new MeasuredFolder(directory).percentiles(window.id()));
        return logs.write("response", i -> log.completed(i) - log.intended(i));
    }

    private String write(String kind, IntToLongFunction nanos) {
        Path file = new MeasuredFolder(directory).intervalLog(window.id(), kind);
        List<List<Integer>> bySecond = indicesBySecond(kind.equals("response"));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        HistogramLogWriter writer = new HistogramLogWriter(content);
        try {
            writer.outputComment("[" + kind + " time in nanoseconds; interval by intended time; tag = operation]");
            writer.outputLogFormatVersion();
            long startMillis = window.startedAt().toEpochMilli();
            writer.outputStartTime(startMillis);
            writer.setBaseTime(startMillis);
            writer.outputLegend();
            for (int second = 0; second < bySecond.size(); second++) {
                writeSecond(writer, second, bySecond.get(second), nanos);
            }
        } finally {
            writer.close();
        }
        AtomicFile.write(file, content.toByteArray());
        return String.valueOf(file.getFileName());
    }

    private void writeSecond(HistogramLogWriter writer, int second, List<Integer> indices, IntToLongFunction nanos) {
        int operations = window.operations().size();
        Histogram[] histograms = new Histogram[operations * 2];
        for (int index : indices) {
            long value = nanos.applyAsLong(index);
            if (value < 0 && window.log().ending(index).sent()) {
                // a fault of the driver, which its book counts; a histogram cannot hold it
                continue;
            }
            int slot =
                    window.log().operation(index) + (window.log().ending(index).failed() ? operations : 0);
            if (histograms[slot] == null) {
                histograms[slot] = histogram(second, slot);
            }
            histograms[slot].recordValue(Math.min(Times.HIGHEST_NANOS, Math.max(0, value)));
        }
        for (Histogram histogram : histograms) {
            if (histogram != null) {
                writer.outputIntervalHistogram(histogram);
            }
        }
    }

    private Histogram histogram(int second, int slot) {
        int operations = window.operations().size();
        Histogram histogram = new Histogram(Times.HIGHEST_NANOS, Times.SIGNIFICANT_DIGITS);
        long start = window.startedAt().toEpochMilli() + second * 1000L;
        histogram.setStartTimeStamp(start);
        histogram.setEndTimeStamp(start + 1000);
        String operation = window.operations().get(slot % operations);
        histogram.setTag(new IntervalTag(operation, slot >= operations).encoded());
        return histogram;
    }

    private List<List<Integer>> indicesBySecond(boolean alsoUnsentFailures) {
        List<List<Integer>> bySecond = new ArrayList<>();
        for (int second = 0; second < window.seconds(); second++) {
            bySecond.add(new ArrayList<>());
        }
        SampleLog log = window.log();
        for (int i = 0; i < log.size(); i++) {
            if (log.ending(i).sent() || (alsoUnsentFailures && log.ending(i).failed())) {
                bySecond.get(window.secondOf(i)).add(i);
            }
        }
        return bySecond;
    }

    private void writePercentiles() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(content, false, StandardCharsets.UTF_8)) {
            Measurement.headline(window).outputPercentileDistribution(out, PERCENTILE_STEPS, NANOS_PER_MILLI);
        }
        AtomicFile.write(new MeasuredFolder(directory).percentileDistribution(window.id()), content.toByteArray());
    }
}
