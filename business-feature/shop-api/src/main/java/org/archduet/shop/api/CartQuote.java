package org.archduet.shop.api;

import java.util.List;

/**
 * A priced cart; euro cents. Sums are sums of the lines.
 *
 * @param rounding the rounding rule in words
 */
public record CartQuote(
        String region,
        List<Line> lines,
        long netCents,
        long discountCents,
        long taxCents,
        long totalCents,
        String rounding) {

    /**
     * One priced line; rates in basis points (1/100 percent).
     *
     * @param promotions names of what was applied
     */
    public record Line(
            long productId,
            int quantity,
            long unitPriceCents,
            int discountBasisPoints,
            long discountCents,
            long netCents,
            int taxBasisPoints,
            long taxCents,
            long totalCents,
            List<String> promotions) {}
}
