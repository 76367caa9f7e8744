package org.archduet.analysis.metric;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.archduet.analysis.bootstrap.StartSeries;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.Better;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a start that is compared between systems.
 *
 * @param key which figure it is
 * @param role how much the verdict rests on it
 * @param value the figure; null when the start lacks it
 * @param window the window it is taken from; null when it is a figure of the start as a whole
 * @param series how the figure varies within a start
 */
public record Metric(
        Key key,
        Role role,
        Function<Start, @Nullable Double> value,
        Function<Start, @Nullable Window> window,
        SeriesOf series) {

    /**
     * Names a figure.
     *
     * @param operation {@link OperationName#MIX} for the whole
     * @param window id of the window, {@link WindowId#START} for a figure of the start as a whole
     */
    public record Key(MetricId metric, OperationName operation, WindowId window) {

        /** A number that is the same in every process, for the generator that draws this figure's bootstrap. */
        public int seed() {
            return 31 * (31 * metric.id().hashCode() + operation.value().hashCode())
                    + window.value().hashCode();
        }
    }

    /** How much the verdict rests on a metric. */
    public enum Role {
        /** Named before the run; not adjusted. */
        PRIMARY,
        /** One of many; Holm's correction applies. */
        SECONDARY
    }

    /** Finds how a figure varies within a start. */
    @FunctionalInterface
    public interface SeriesOf {
        /** @param intervalLog finds the seconds of a window, given a quantile */
        StartSeries of(Start start, SeriesSource intervalLog);
    }

    /** Reads the interval logs of a results folder. */
    @FunctionalInterface
    public interface SeriesSource {
        /** The series of a response-time percentile over the mix of a window. */
        StartSeries percentile(Start start, Window window, double quantile);
    }

    /** Which direction of the figure is the good one. */
    public Better better() {
        return key.metric.better();
    }

    /** The natural logarithm of the figure; null when the start lacks it or it is not above 0. */
    public @Nullable Double log(Start start) {
        Double found = value.apply(start);
        return found == null || found <= 0 || !Double.isFinite(found) ? null : Math.log(found);
    }

    static Function<Start, @Nullable Double> always(ToDoubleFunction<Start> figure) {
        return figure::applyAsDouble;
    }
}
