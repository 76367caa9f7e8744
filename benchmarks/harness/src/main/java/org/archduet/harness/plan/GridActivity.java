package org.archduet.harness.plan;

import java.time.Duration;

/**
 * Fixes the grid of loads for the whole run, where it is not known yet, from the closed loop of this block: measures
 * nothing itself.
 */
public record GridActivity() implements Activity {

    @Override
    public String name() {
        return "fix the grid of loads, by the peaks of the first closed loop";
    }

    @Override
    public Duration estimate() {
        return Duration.ZERO;
    }
}
