package org.archduet.result.waterfall;

import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.vocabulary.WindowId;

/**
 * Which figure of the arms a waterfall is about.
 *
 * @param metric what was measured
 * @param operation of which operation; {@link OperationName#MIX} for the whole
 * @param window the window the figure is taken from: the main open loop, or the one in which the operation ran alone
 * @param unit of the metric, written for readers of the file that do not know it
 */
public record Figure(MetricId metric, OperationName operation, WindowId window, Unit unit) {

    /** With the unit that the metric has. */
    public Figure(MetricId metric, OperationName operation, WindowId window) {
        this(metric, operation, window, metric.unit());
    }
}
