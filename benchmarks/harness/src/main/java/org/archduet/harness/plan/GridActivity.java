package org.archduet.harness.plan;

import java.time.Duration;

/**
 * Fixes the grid of loads for the whole run, where it is not known yet, from the closed loop of this block: measures
 * nothing itself.
 *
 * @param spare whether an earlier block should have fixed it already
 */
public record GridActivity(boolean spare) implements Activity {

    @Override
    public String name() {
        return (spare ? "unless it is known: " : "") + "fix the grid of loads, by the peaks of the closed loop";
    }

    @Override
    public Duration estimate() {
        return Duration.ZERO;
    }
}
