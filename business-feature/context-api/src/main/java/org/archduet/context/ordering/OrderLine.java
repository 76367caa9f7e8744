package org.archduet.context.ordering;

/** One line of an order, priced at the time of the order; euro cents. */
public record OrderLine(
        long productId,
        int quantity,
        long unitPriceCents,
        long discountCents,
        long netCents,
        long taxCents,
        long totalCents) {}
