package org.archduet.pricing.rules;

/**
 * A discount on a product for everyone. Promotions add up.
 *
 * @param name as shown on a quote
 * @param fromQuantity pieces in the line, at least 1
 * @param basisPoints discount in 1/100 percent
 */
public record Promotion(String name, int fromQuantity, int basisPoints) {}
