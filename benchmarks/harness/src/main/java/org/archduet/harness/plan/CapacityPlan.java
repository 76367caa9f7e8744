package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import org.archduet.driver.capacity.Slo;

/**
 * How the capacity under an SLO is searched, and what is measured with it.
 *
 * @param width wanted, as {@code fail / pass - 1}
 * @param step length of a window of the search; one that confirms takes twice as long
 * @param curveStep length of a window of the throughput-response curve; zero for no curve
 * @param share part of each system's own capacity at which systems are compared beside the equal load
 * @param shareWindow length of that window; zero for none
 * @param confirmingBlocks the first blocks, whose trials also confirm both ends of the interval
 */
public record CapacityPlan(
        Slo slo,
        double width,
        Duration step,
        Duration curveStep,
        double share,
        Duration shareWindow,
        int confirmingBlocks) {
    /** Offered loads of the curve as parts of the highest rate that passed: from far below to well beyond the capacity. */
    public static final List<Double> CURVE_SHARES = List.of(0.25, 0.5, 0.75, 0.95, 1.15, 1.5);
}
