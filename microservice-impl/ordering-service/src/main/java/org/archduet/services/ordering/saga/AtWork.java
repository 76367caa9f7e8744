package org.archduet.services.ordering.saga;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The orders this process is at work on, so that its recovery leaves them alone however slow they are. Counted, because
 * several requests can be at work on one order, such as twins with one key.
 */
final class AtWork {
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();

    void begin(String orderId) {
        requests.merge(orderId, 1, Integer::sum);
    }

    void end(String orderId) {
        requests.computeIfPresent(orderId, (order, count) -> count == 1 ? null : count - 1);
    }

    Collection<String> orderIds() {
        return Set.copyOf(requests.keySet());
    }
}
