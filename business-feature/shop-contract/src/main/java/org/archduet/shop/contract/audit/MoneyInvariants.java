package org.archduet.shop.contract.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must hold between ordering and payment. */
final class MoneyInvariants {
    /** What orders demand: money taken for a confirmed order, taken and given back for a cancelled one. */
    private static final String DEMANDED = """
            SELECT order_id, CASE status WHEN 'CONFIRMED' THEN 'CAPTURED ' ELSE 'REFUNDED ' END || total_cents
              FROM ordering.orders WHERE status IN ('CONFIRMED', 'CANCELLED')""";

    private static final String MOVED =
            "SELECT order_id, status || ' ' || amount_cents FROM payment.payment WHERE status IN ('CAPTURED', 'REFUNDED')";
    private static final String SET_ASIDE =
            "SELECT order_id FROM payment.payment WHERE status = 'AUTHORISED' ORDER BY order_id";

    private MoneyInvariants() {}

    static List<AuditReport.Invariant> check(Rows ordering, Rows payment) {
        Facts.Difference difference = new Facts(ordering, DEMANDED).compareWith(new Facts(payment, MOVED));
        Map<String, String> moved = byOrder(difference.surplus());
        Map<String, String> demanded = byOrder(difference.missing());
        return List.of(
                AuditReport.Invariant.of(
                        "confirmed-is-paid",
                        "every confirmed order has exactly one captured payment of its total",
                        unmet("CAPTURED", demanded, moved)),
                AuditReport.Invariant.of(
                        "cancelled-is-refunded",
                        "every cancelled order has exactly one payment, of its total, refunded in full",
                        unmet("REFUNDED", demanded, moved)),
                AuditReport.Invariant.of(
                        "no-other-money", "no other order has a captured or refunded payment", others(demanded, moved)),
                AuditReport.Invariant.of(
                        "no-money-set-aside-for-dead-orders",
                        "no payment is authorised for an order that is refused, cancelled or not there",
                        DeadOrders.among(payment.column(SET_ASIDE), ordering)));
    }

    private static List<String> unmet(String status, Map<String, String> demanded, Map<String, String> moved) {
        List<String> found = new ArrayList<>();
        demanded.forEach((orderId, demand) -> {
            if (demand.startsWith(status)) {
                found.add("order " + orderId + ": demands " + demand + " cents, payments say "
                        + moved.getOrDefault(orderId, "nothing"));
            }
        });
        return found;
    }

    private static List<String> others(Map<String, String> demanded, Map<String, String> moved) {
        List<String> found = new ArrayList<>();
        moved.forEach((orderId, payment) -> {
            if (!demanded.containsKey(orderId)) {
                found.add("order " + orderId + " is neither confirmed nor cancelled, its payment is " + payment
                        + " cents");
            }
        });
        return found;
    }

    private static Map<String, String> byOrder(Collection<Facts.Fact> facts) {
        return facts.stream()
                .collect(Collectors.toMap(
                        Facts.Fact::orderId, Facts.Fact::text, (one, other) -> one + " and " + other, TreeMap::new));
    }
}
