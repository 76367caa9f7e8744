package org.archduet.ordering.rules;

import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * An order with what only the ordering context knows of it.
 *
 * @param idempotencyKey null for a seeded order
 * @param requestDigest {@link RequestDigest} of the checkout that made it; null for a seeded order
 * @param refusal present exactly when the order is REFUSED
 */
public record StoredOrder(
        Order order,
        @Nullable String idempotencyKey,
        @Nullable String requestDigest,
        @Nullable Refusal refusal) {

    /**
     * The answer to a checkout whose key belongs to this order: the stored decision, or that the key was used for other
     * contents. A confirmed order is answered as it was at confirmation, even when it was cancelled since.
     *
     * @param digest {@link RequestDigest} of the checkout
     */
    public CheckoutOutcome replay(String digest) {
        if (!digest.equals(requestDigest)) {
            return new CheckoutOutcome.KeyReused(order.orderId());
        }
        if (refusal != null) {
            return refusal.outcome(order.orderId());
        }
        return order.status() == OrderStatus.PENDING
                ? new CheckoutOutcome.InDoubt(order.orderId())
                : new CheckoutOutcome.Confirmed(confirmed().order());
    }

    /** @return the same order, confirmed */
    public StoredOrder confirmed() {
        return new StoredOrder(withStatus(order, OrderStatus.CONFIRMED), idempotencyKey, requestDigest, null);
    }

    /** @return the same order, refused */
    public StoredOrder refused(Refusal reason) {
        return new StoredOrder(withStatus(order, OrderStatus.REFUSED), idempotencyKey, requestDigest, reason);
    }

    /** @return the same order, cancelled */
    public StoredOrder cancelled() {
        return new StoredOrder(withStatus(order, OrderStatus.CANCELLED), idempotencyKey, requestDigest, refusal);
    }

    private static Order withStatus(Order order, OrderStatus status) {
        return new Order(
                order.orderId(),
                order.customerId(),
                order.region(),
                status,
                order.placedAt(),
                order.lines(),
                order.netCents(),
                order.taxCents(),
                order.totalCents());
    }
}
