package org.archduet.analysis.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.archduet.analysis.statistics.LogEffect;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.start.Window;
import org.jspecify.annotations.Nullable;

/** Means over blocks with t intervals. */
public record Means(double confidence) {

    private static final String METHOD = "t over blocks";

    /** Natural logs of a figure; windows that lack it, or have it not above 0, are left out. */
    static List<Double> logs(List<Window> windows, Function<Window, @Nullable Double> figure) {
        List<Double> logs = new ArrayList<>();
        for (Window window : windows) {
            Double value = figure.apply(window);
            if (value != null && value > 0) {
                logs.add(Math.log(value));
            }
        }
        return logs;
    }

    /** Geometric mean; null unless every window has the figure. */
    static @Nullable Double geometric(List<Window> windows, Function<Window, @Nullable Double> figure) {
        List<Double> logs = logs(windows, figure);
        return logs.isEmpty() || logs.size() < windows.size()
                ? null
                : (Double) Rounded.significant(Math.exp(Paired.mean(logs)));
    }

    /** @param logs at least one; the interval is of the geometric mean */
    Interval ofLogs(List<Double> logs) {
        Interval interval = of(logs);
        return new Interval(
                Rounded.significant(Math.exp(Paired.mean(logs))), exp(interval.low()), exp(interval.high()));
    }

    private static @Nullable Double exp(@Nullable Double log) {
        return log == null ? null : (Double) Rounded.significant(Math.exp(log));
    }

    /** @param values at least one; the interval is of their arithmetic mean */
    public Interval of(List<Double> values) {
        double mean = Paired.mean(values);
        int n = values.size();
        if (n < 2) {
            return new Interval(Rounded.significant(mean), null, null);
        }
        double half = new LogEffect(mean, Paired.deviation(values) / Math.sqrt(n), n - 1, METHOD).halfWidth(confidence);
        return new Interval(
                Rounded.significant(mean), Rounded.significant(mean - half), Rounded.significant(mean + half));
    }
}
