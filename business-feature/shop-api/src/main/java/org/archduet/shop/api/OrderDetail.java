package org.archduet.shop.api;

import java.util.List;

/**
 * An order; euro cents.
 *
 * @param status {@code CONFIRMED}, {@code CANCELLED}, {@code REFUSED}, or {@code PENDING} and {@code CANCELLING} while
 *     it is being decided
 * @param placedAt ISO-8601 instant
 */
public record OrderDetail(
        String orderId,
        long customerId,
        String region,
        String status,
        String placedAt,
        List<Line> lines,
        long netCents,
        long taxCents,
        long totalCents) {

    /** One line, priced when the order was placed. */
    public record Line(
            long productId,
            int quantity,
            long unitPriceCents,
            long discountCents,
            long netCents,
            long taxCents,
            long totalCents) {}
}
