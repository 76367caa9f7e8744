package org.archduet.shop.contract.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders for which nothing may be set aside: refused, cancelled, or not there at all. */
final class DeadOrders {
    private static final String STATUS = "SELECT order_id, status FROM ordering.orders WHERE order_id = ANY (?)";

    private DeadOrders() {}

    /** @return a sentence for each dead one */
    static List<String> among(List<String> orderIds, Rows ordering) {
        if (orderIds.isEmpty()) {
            return List.of();
        }
        Map<String, String> status = new HashMap<>();
        for (List<String> row : ordering.all(STATUS, (Object) orderIds.toArray(String[]::new))) {
            status.put(row.get(0), row.get(1));
        }
        List<String> dead = new ArrayList<>();
        for (String orderId : orderIds) {
            switch (status.getOrDefault(orderId, "not there")) {
                case "REFUSED", "CANCELLED", "not there" ->
                    dead.add("order " + orderId + " is " + status.getOrDefault(orderId, "not there"));
                default -> {
                    // alive: confirmed, or still being decided
                }
            }
        }
        return dead;
    }
}
