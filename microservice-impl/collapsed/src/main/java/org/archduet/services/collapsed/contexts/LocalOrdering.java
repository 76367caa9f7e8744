package org.archduet.services.collapsed.contexts;

import java.util.List;
import java.util.Optional;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.ordering.PastOrder;
import org.archduet.services.kit.http.InternalJson;
import tools.jackson.databind.JavaType;

/** Ordering in this process: its orders, and whatever places and cancels them. */
public final class LocalOrdering implements OrderingContext, CheckoutProcess {
    private static final JavaType NUMBER = InternalJson.type(Long.class);
    private static final JavaType LIMIT = InternalJson.type(Integer.class);
    private static final JavaType ORDER_ID = InternalJson.type(String.class);
    private static final JavaType ORDER = InternalJson.type(Order.class);
    private static final JavaType HISTORY = InternalJson.listOf(PastOrder.class);
    private static final JavaType COMMAND = InternalJson.type(CheckoutCommand.class);
    private static final JavaType CHECKOUT = InternalJson.type(CheckoutOutcome.class);
    private static final JavaType CANCEL = InternalJson.type(CancelOutcome.class);

    private final OrderingContext orders;
    private final CheckoutProcess checkouts;
    private final Boundary boundary;

    /** @param boundary between its callers and ordering */
    public LocalOrdering(OrderingContext orders, CheckoutProcess checkouts, Boundary boundary) {
        this.orders = orders;
        this.checkouts = checkouts;
        this.boundary = boundary;
    }

    @Override
    public Optional<Order> order(String orderId) {
        String asked = boundary.in(orderId, ORDER_ID);
        return boundary.callIfAny(() -> orders.order(asked), ORDER);
    }

    @Override
    public Optional<List<PastOrder>> history(long customerId, int limit) {
        long customer = boundary.<Long>in(customerId, NUMBER);
        int most = boundary.<Integer>in(limit, LIMIT);
        return boundary.callIfAny(() -> orders.history(customer, most), HISTORY);
    }

    @Override
    public CheckoutOutcome checkout(CheckoutCommand command) {
        CheckoutCommand asked = boundary.in(command, COMMAND);
        return boundary.call(() -> checkouts.checkout(asked), CHECKOUT);
    }

    @Override
    public CancelOutcome cancel(String orderId) {
        String asked = boundary.in(orderId, ORDER_ID);
        return boundary.call(() -> checkouts.cancel(asked), CANCEL);
    }
}
