package org.archduet.services.kit.paths;

/** Where the ordering service answers. */
public final class OrderingPaths {
    /** POST a checkout: its outcome. */
    public static final String CHECKOUT = "/ordering/checkouts";

    /** GET: the order, 204 when there is none. */
    public static final String ORDER = "/ordering/orders/{orderId}";

    /** POST: takes the order back. */
    public static final String CANCEL = "/ordering/orders/{orderId}/cancellation";

    /** GET, {@code limit}: the customer's newest orders, 204 for an unknown customer. */
    public static final String HISTORY = "/ordering/customers/{customerId}/orders";

    private OrderingPaths() {}
}
