package org.archduet.ordering.rules;

import java.time.Instant;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderLine;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteLine;

/** Makes the order of a priced checkout. */
public final class NewOrder {
    private NewOrder() {}

    /**
     * @param quote the price of the command's cart
     * @param placedAt cut to microseconds, which is what the store keeps
     * @return the order to claim the key with
     */
    public static StoredOrder of(
            String orderId, CheckoutCommand command, Quote quote, Instant placedAt, OrderStatus status) {
        Order order = new Order(
                orderId,
                command.customerId(),
                command.region(),
                status,
                placedAt.minusNanos(placedAt.getNano() % 1000),
                quote.lines().stream().map(NewOrder::line).toList(),
                quote.netCents(),
                quote.taxCents(),
                quote.totalCents());
        return new StoredOrder(order, command.idempotencyKey(), RequestDigest.of(command), null);
    }

    private static OrderLine line(QuoteLine line) {
        return new OrderLine(
                line.productId(),
                line.quantity(),
                line.unitPriceCents(),
                line.discountCents(),
                line.netCents(),
                line.taxCents(),
                line.totalCents());
    }
}
