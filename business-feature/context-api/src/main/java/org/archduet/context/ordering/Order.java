package org.archduet.context.ordering;

import java.time.Instant;
import java.util.List;

/**
 * An order. Sums in euro cents are sums of the lines.
 *
 * @param lines in the order of the cart; empty for an order that was refused before it was priced
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
