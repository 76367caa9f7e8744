package org.archduet.driver.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.archduet.result.folder.AtomicFile;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles of response time, service time and send lag side by side.
 *
 * @param lines from the median to the maximum
 */
public record PercentileTable(List<Line> lines) {
    private static final double[] QUANTILES = {0.5, 0.75, 0.9, 0.99, 0.999, 0.9999, 1};
    private static final String HEADER = "percentile,responseNanos,serviceNanos,lagNanos";

    /**
     * One percentile; a value is null when there are too few samples behind it.
     *
     * @param percentile 50 to 100
     */
    public record Line(
            double percentile,
            @Nullable Long responseNanos,
            @Nullable Long serviceNanos,
            @Nullable Long lagNanos) {}

    static PercentileTable of(Histogram response, Histogram service, Histogram lag) {
        List<Line> lines = new ArrayList<>();
        for (double quantile : QUANTILES) {
            lines.add(new Line(
                    quantile * 100, value(response, quantile), value(service, quantile), value(lag, quantile)));
        }
        return new PercentileTable(lines);
    }

    /** Writes CSV: percentile and the three values in nanoseconds, empty where there are too few samples. */
    void write(Path file) {
        List<String> text = new ArrayList<>(List.of(HEADER));
        for (Line line : lines) {
            text.add(line.percentile() + "," + cell(line.responseNanos()) + "," + cell(line.serviceNanos()) + ","
                    + cell(line.lagNanos()));
        }
        AtomicFile.write(file, String.join("\n", text) + "\n");
    }

    /** Reads what a drive has written as {@code <id>.percentiles.csv}. */
    public static PercentileTable read(Path file) throws IOException {
        return new PercentileTable(Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Line(Double.parseDouble(cells[0]), nanos(cells[1]), nanos(cells[2]), nanos(cells[3])))
                .toList());
    }

    private static @Nullable Long value(Histogram histogram, double quantile) {
        if (quantile < 1) {
            return Times.percentile(histogram, quantile);
        }
        return histogram.getTotalCount() == 0 ? null : (Long) histogram.getMaxValue();
    }

    private static String cell(@Nullable Long nanos) {
        return nanos == null ? "" : nanos.toString();
    }

    private static @Nullable Long nanos(String cell) {
        return cell.isEmpty() ? null : Long.valueOf(cell);
    }
}
