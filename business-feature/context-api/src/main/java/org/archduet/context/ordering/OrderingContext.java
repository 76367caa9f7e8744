package org.archduet.context.ordering;

import java.util.List;
import java.util.Optional;

/** Reads of orders. */
public interface OrderingContext {

    /** The order, whatever its status. */
    Optional<Order> order(String orderId);

    /** The customer's newest orders first, confirmed or cancelled ones only; empty when the customer is unknown. */
    Optional<List<PastOrder>> history(long customerId, int limit);
}
