package org.archduet.ordering;

import java.util.List;
import java.util.Optional;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.ordering.PastOrder;
import org.archduet.ordering.rules.StoredOrder;

/** The ordering context's reads over its store. */
public final class Ordering implements OrderingContext {
    private final OrderStore store;

    /** @param store where the orders are */
    public Ordering(OrderStore store) {
        this.store = store;
    }

    @Override
    public Optional<Order> order(String orderId) {
        return store.find(orderId).map(StoredOrder::order);
    }

    @Override
    public Optional<List<PastOrder>> history(long customerId, int limit) {
        return store.history(customerId, limit);
    }
}
