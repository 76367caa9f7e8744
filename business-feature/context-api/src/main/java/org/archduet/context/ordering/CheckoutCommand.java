package org.archduet.context.ordering;

import java.util.List;
import org.archduet.context.CartLine;

/**
 * @param idempotencyKey 8 to 64 characters of {@code [A-Za-z0-9_-]}; the order id is derived from it
 * @param lines 1 to 50 lines, each product at most once
 */
public record CheckoutCommand(
        String idempotencyKey, long customerId, String region, List<CartLine> lines, String paymentToken) {}
