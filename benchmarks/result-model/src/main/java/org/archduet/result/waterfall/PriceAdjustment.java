package org.archduet.result.waterfall;

/**
 * What prices of another run are multiplied by, because the machine was faster or slower there.
 *
 * @param factor here ÷ there, with its interval
 * @param here what a request cost the baseline in the run that uses the prices
 * @param there the same in the run that they come from
 */
public record PriceAdjustment(Difference factor, BaselineCost here, BaselineCost there) {}
