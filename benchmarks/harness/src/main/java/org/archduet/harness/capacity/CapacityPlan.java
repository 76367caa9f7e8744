package org.archduet.harness.capacity;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.driver.capacity.Slo;
import org.archduet.harness.plan.SampledLength;
import org.jspecify.annotations.Nullable;

/**
 * How the capacity under an SLO is searched, and what is measured with it.
 *
 * @param width wanted, as {@code fail / pass - 1}
 * @param step length of a window of the search; one that confirms has up to twice the samples
 * @param curveStep length of a window of the throughput-response curve; zero for no curve
 * @param share part of each system's own capacity at which systems are compared beside the equal load
 * @param shareWindow length of that window; zero for none. All three are longer at low rates, see {@link SampledLength}
 * @param confirmingBlocks how many blocks after the first, whose starts are those of the search, confirm both ends of
 *     the interval
 */
public record CapacityPlan(
        Slo slo,
        double width,
        Duration step,
        Duration curveStep,
        double share,
        Duration shareWindow,
        int confirmingBlocks) {
    /** Offered loads of the curve as parts of the highest rate that passed. */
    private static final List<Double> BELOW = List.of(0.25, 0.5, 0.75, 0.95);

    /**
     * The same as parts of the lowest rate that failed, so that the curve goes beyond the capacity however wide its
     * interval is.
     */
    private static final List<Double> BEYOND = List.of(1.15, 1.5);

    /** Points of the curve. */
    static final int CURVE_POINTS = BELOW.size() + BEYOND.size();

    /**
     * Offered loads of the curve, ascending; none when nothing passed and nothing failed.
     *
     * @param pass highest rate that passed, when known
     * @param fail lowest rate that failed, when known
     */
    public static List<Double> curveRates(@Nullable Double pass, @Nullable Double fail) {
        Double low = pass == null ? fail : pass;
        Double high = fail == null ? pass : fail;
        if (low == null || high == null) {
            return List.of();
        }
        double below = low;
        double beyond = high;
        return Stream.concat(
                        BELOW.stream().map(share -> share * below),
                        BEYOND.stream().map(share -> share * beyond))
                .toList();
    }

    /** Length of a window of the throughput-response curve. */
    SampledLength curve() {
        return new SampledLength(curveStep);
    }

    /** Length of a window of the search. */
    public SampledLength steps() {
        return new SampledLength(step);
    }
}
