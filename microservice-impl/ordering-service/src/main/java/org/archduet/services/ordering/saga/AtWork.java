package org.archduet.services.ordering.saga;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The orders this process is at work on, so that its recovery leaves them alone however slow they are. */
final class AtWork {
    private final Set<String> orderIds = ConcurrentHashMap.newKeySet();

    void begin(String orderId) {
        orderIds.add(orderId);
    }

    void end(String orderId) {
        orderIds.remove(orderId);
    }

    Collection<String> orderIds() {
        return Set.copyOf(orderIds);
    }
}
