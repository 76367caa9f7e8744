package org.archduet.pricing.rules;

/**
 * A discount for buying many of one product; of several breaks the highest reached one counts.
 *
 * @param fromQuantity pieces, at least 2
 * @param basisPoints discount in 1/100 percent
 */
public record QuantityBreak(int fromQuantity, int basisPoints) {

    /** @return how the break is named on a quote */
    public String name() {
        return "from " + fromQuantity + " pieces";
    }
}
