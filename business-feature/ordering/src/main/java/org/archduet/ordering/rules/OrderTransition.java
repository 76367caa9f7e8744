package org.archduet.ordering.rules;

import java.util.EnumSet;
import java.util.Set;
import org.archduet.context.ordering.OrderStatus;

/** The changes of status that exist. A change that does not start from where the order stands does not happen. */
public enum OrderTransition {
    /** Paid and sold. */
    CONFIRM(OrderStatus.CONFIRMED, EnumSet.of(OrderStatus.PENDING)),
    /** Out of stock, declined or abandoned. */
    REFUSE(OrderStatus.REFUSED, EnumSet.of(OrderStatus.PENDING)),
    /** Stock and money start on their way back. */
    START_CANCEL(OrderStatus.CANCELLING, EnumSet.of(OrderStatus.CONFIRMED)),
    /** Stock and money are back; directly from CONFIRMED where one transaction does both. */
    CANCEL(OrderStatus.CANCELLED, EnumSet.of(OrderStatus.CONFIRMED, OrderStatus.CANCELLING));

    private final OrderStatus target;
    private final Set<OrderStatus> sources;

    OrderTransition(OrderStatus target, Set<OrderStatus> sources) {
        this.target = target;
        this.sources = Set.copyOf(sources);
    }

    /** @return where the change leads */
    public OrderStatus target() {
        return target;
    }

    /** @return whether an order in this status may change so */
    public boolean startsFrom(OrderStatus status) {
        return sources.contains(status);
    }
}
