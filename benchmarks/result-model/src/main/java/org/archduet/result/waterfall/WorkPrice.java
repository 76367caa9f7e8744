package org.archduet.result.waterfall;

/**
 * What one more unit of work costs in place, from doses of it.
 *
 * @param work of which kind
 * @param dose name of the factor that gave it
 * @param system that took the dose
 * @param price CPU time of one, in nanoseconds
 * @param blocks behind it
 */
public record WorkPrice(CountedWork work, String dose, String system, Difference price, int blocks) {}
