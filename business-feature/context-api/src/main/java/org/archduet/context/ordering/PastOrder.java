package org.archduet.context.ordering;

import java.time.Instant;
import java.util.List;

/**
 * An order in a customer's history: what a history shows and no more. {@link OrderingContext#order} has all of it.
 *
 * @param lines in the order of the cart
 * @param totalCents euro cents
 */
public record PastOrder(String orderId, OrderStatus status, Instant placedAt, List<Line> lines, long totalCents) {

    /** One line of it; euro cents. */
    public record Line(long productId, int quantity, long totalCents) {}
}
