package org.archduet.analysis;

import java.util.List;
import java.util.Objects;
import org.apache.commons.statistics.descriptive.Median;
import org.archduet.analysis.metric.Windows;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowKind;

/** Checks that a system was offered so little of its peak throughput that its response time is not mostly waiting. */
final class Saturation {
    /**
     * Of the peak throughput. A rule of thumb: there the mean response time of an M/M/1 queue, s / (1 &minus; &rho;),
     * is twice the service time.
     */
    private static final double LIMIT = 0.5;

    private Saturation() {}

    /**
     * Whether the open loop offered more than the limit allows of the peak throughput, both as the median over a
     * system's starts, so that one odd start does not decide; false where either is not known.
     */
    static boolean near(List<Start> ofOneSystem) {
        double offered = median(ofOneSystem.stream()
                .map(start -> Windows.main(start, WindowKind.OPEN_LOOP))
                .filter(Objects::nonNull)
                .map(window -> window.load().offeredPerSecond())
                .filter(Objects::nonNull)
                .toList());
        double peak = median(ofOneSystem.stream()
                .map(start -> Windows.main(start, WindowKind.CLOSED_LOOP))
                .filter(Objects::nonNull)
                .map(Window::load)
                .map(load -> load.goodputPerSecond())
                .toList());
        // false for NaN; a peak of 0 is that of a system that answered nothing, and says nothing of waiting
        return peak > 0 && offered > LIMIT * peak;
    }

    private static double median(List<Double> values) {
        return Median.withDefaults()
                .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
