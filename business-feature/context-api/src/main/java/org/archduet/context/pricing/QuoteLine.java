package org.archduet.context.pricing;

import java.util.List;

/**
 * One priced line.
 *
 * @param unitPriceCents net list price of one piece
 * @param discountBasisPoints quantity break and promotions together, in 1/100 percent
 * @param discountCents taken off the line
 * @param netCents {@code unitPriceCents * quantity - discountCents}
 * @param taxBasisPoints tax rate of the product's tax class in the region, in 1/100 percent
 * @param totalCents {@code netCents + taxCents}
 * @param promotions names of what was applied, quantity break first, then promotions by name
 */
public record QuoteLine(
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
