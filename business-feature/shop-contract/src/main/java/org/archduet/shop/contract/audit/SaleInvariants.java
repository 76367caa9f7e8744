package org.archduet.shop.contract.audit;

import java.util.ArrayList;
import java.util.List;

/** What must hold between ordering and inventory. */
final class SaleInvariants {
    private static final String ORDERED = """
            SELECT order_id, quantity || ' of product ' || product_id
              FROM ordering.order_line JOIN ordering.orders USING (order_id) WHERE status = 'CONFIRMED'""";
    private static final String SOLD = """
            SELECT order_id, quantity || ' of product ' || product_id
              FROM inventory.reservation_line JOIN inventory.reservation USING (order_id) WHERE status = 'SOLD'""";
    private static final String RESERVED =
            "SELECT order_id FROM inventory.reservation WHERE status = 'RESERVED' ORDER BY order_id";

    private SaleInvariants() {}

    static List<AuditReport.Invariant> check(Rows ordering, Rows inventory) {
        Facts.Difference difference = new Facts(ordering, ORDERED).compareWith(new Facts(inventory, SOLD));
        List<String> found = new ArrayList<>();
        difference
                .missing()
                .forEach(fact -> found.add("order " + fact.orderId() + ": ordered " + fact.text() + ", not sold"));
        difference
                .surplus()
                .forEach(fact -> found.add("order " + fact.orderId() + ": sold " + fact.text() + ", not ordered"));
        return List.of(
                AuditReport.Invariant.of(
                        "sold-is-ordered", "what is sold is what the confirmed orders hold, line by line", found),
                AuditReport.Invariant.of(
                        "nothing-reserved-for-dead-orders",
                        "no stock is reserved for an order that is refused, cancelled or not there",
                        DeadOrders.among(inventory.column(RESERVED), ordering)));
    }
}
