package org.archduet.ordering.rules;

import java.time.Instant;
import java.util.List;
import org.archduet.context.CartLine;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteLine;

/** Sample checkouts and orders for tests. */
public final class Orders {
    private Orders() {}

    public static CheckoutCommand command(String key, long customerId, CartLine... lines) {
        return new CheckoutCommand(key, customerId, "NORTH", List.of(lines), "tok_visa");
    }

    /** An order of the command: every piece 1.00 EUR, 20 percent tax. */
    public static StoredOrder order(String orderId, CheckoutCommand command, Instant placedAt, OrderStatus status) {
        List<QuoteLine> lines = command.lines().stream()
                .map(line -> new QuoteLine(
                        line.productId(),
                        line.quantity(),
                        100,
                        0,
                        0,
                        100L * line.quantity(),
                        2000,
                        20L * line.quantity(),
                        120L * line.quantity(),
                        List.of()))
                .toList();
        long net = lines.stream().mapToLong(QuoteLine::netCents).sum();
        long tax = lines.stream().mapToLong(QuoteLine::taxCents).sum();
        Quote quote = new Quote(command.region(), lines, net, 0, tax, net + tax, "half up");
        return NewOrder.of(orderId, command, quote, placedAt, status);
    }
}
