package org.archduet.context.ordering;

import java.time.Instant;
import java.util.List;

/**
 * An order. Sums in euro cents are sums of the lines.
 *
 * @param lines in the order of the cart, never empty: an order is priced before it is stored, also one that is refused
 */
public record Order(
        String orderId,
        long customerId,
        String region,
        OrderStatus status,
        Instant placedAt,
        List<OrderLine> lines,
        long netCents,
        long taxCents,
        long totalCents) {}
