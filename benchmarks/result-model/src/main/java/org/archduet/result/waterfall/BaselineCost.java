package org.archduet.result.waterfall;

/**
 * What a request of the usual load cost the baseline of a run: how fast the machine was for such work.
 *
 * @param system the baseline
 * @param cpuNanos CPU time per request, database included, with its interval
 * @param blocks behind it
 */
public record BaselineCost(String system, Difference cpuNanos, int blocks) {}
