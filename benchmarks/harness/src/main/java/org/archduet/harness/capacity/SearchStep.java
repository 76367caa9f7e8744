package org.archduet.harness.capacity;

import java.time.Duration;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.Estimates;

/**
 * A part of the search that measures windows whose number is not known before.
 *
 * @param windows expected number of windows
 * @param window expected length of one
 */
record SearchStep(String name, int windows, Duration window) implements Activity {
    /**
     * Windows of a search for a capacity, its closed loop and its longer windows counted by their length: 8 and 16 in
     * one run.
     */
    private static final int SEARCH_WINDOWS = 12;

    static SearchStep search(CapacityPlan settings) {
        return new SearchStep(
                "search the capacity under " + settings.slo().described(),
                SEARCH_WINDOWS,
                settings.steps().estimate(1));
    }

    static SearchStep curve(CapacityPlan settings) {
        return new SearchStep(
                "throughput-response curve",
                settings.curveStep().isZero() ? 0 : CapacityPlan.CURVE_POINTS,
                settings.curve().estimate(1));
    }

    @Override
    public Duration estimate() {
        return window.plus(Estimates.AROUND_LATER_OPEN_LOOP).multipliedBy(windows);
    }

    @Override
    public Duration measured() {
        return window.multipliedBy(windows);
    }
}
