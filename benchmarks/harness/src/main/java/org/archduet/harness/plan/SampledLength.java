package org.archduet.harness.plan;

import java.time.Duration;

/**
 * Length of a window that a p99 is read from: the usual one, and at low rates as long as that needs, within reason.
 *
 * @param usual least length
 */
public record SampledLength(Duration usual) {
    /** A few more than the 662 that p99 is shown from, because arrivals scatter. */
    private static final double SAMPLES = 750;

    /** Times the usual length, however low the rate: bounds the time of a run whose system carries little. */
    private static final long LONGEST = 3;

    /**
     * Times the usual length, for the plan, which does not know the rates: of two systems the slower one needs about
     * one more.
     */
    private static final double EXPECTED_MORE = 0.5;

    /** Length at an offered load in requests per second. */
    public Duration at(double ratePerSecond) {
        return at(ratePerSecond, 1);
    }

    /**
     * The same with several times the samples, where the longest length allows: in the numbers of {@code standard} a
     * window of effort 2 has less than twice the samples of one of effort 1 below 100/s, half as many more at 75/s, and
     * no more from 50/s down.
     *
     * @param effort times the samples, and the least length; 1 or 2
     */
    public Duration at(double ratePerSecond, int effort) {
        double wanted = Math.min(effort * SAMPLES / ratePerSecond, LONGEST * usual.toMillis() / 1e3);
        return Duration.ofMillis(Math.max(effort * usual.toMillis(), Math.round(wanted * 1e3)));
    }

    /** What a plan counts with. */
    public Duration estimate(int effort) {
        return Duration.ofMillis(Math.round(usual.toMillis() * (effort + EXPECTED_MORE)));
    }
}
