package org.archduet.shop.contract.audit;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What must be equal across architectures after the same operations in the same order. Left out is what they may do
 * differently on the way: times, marks of releases, authorisations that were voided, refused payments. A checksum is
 * the sum of 64-bit hashes of rows, so it does not depend on their order.
 */
final class EndState {
    private static final String ORDERS = """
            SELECT status, count(*), sum(total_cents),
                   sum(hashtextextended(concat_ws('|', order_id, customer_id, region, status, net_cents, tax_cents,
                                                  total_cents, refusal), 0))
              FROM ordering.orders GROUP BY status""";
    private static final String LINES = """
            SELECT count(*), sum(hashtextextended(concat_ws('|', order_id, line_no, product_id, quantity, unit_price_cents,
                                                            discount_cents, net_cents, tax_cents, total_cents), 0))
              FROM ordering.order_line""";
    private static final String PAYMENTS = """
            SELECT status, count(*), sum(amount_cents), sum(hashtextextended(concat_ws('|', order_id, amount_cents), 0))
              FROM payment.payment WHERE status IN ('CAPTURED', 'REFUNDED') GROUP BY status""";
    private static final String STOCK = """
            SELECT sum(free_quantity), sum(reserved_quantity), sum(sold_quantity),
                   sum(hashtextextended(concat_ws('|', product_id, free_quantity, reserved_quantity, sold_quantity), 0))
              FROM inventory.stock""";

    private EndState() {}

    static SortedMap<String, String> of(Rows ordering, Rows payment, Rows inventory) {
        SortedMap<String, String> state = new TreeMap<>();
        grouped("orders", ordering.all(ORDERS), state);
        grouped("payments", payment.all(PAYMENTS), state);
        List<String> lines = ordering.all(LINES).get(0);
        state.put("orderLines", lines.get(0));
        state.put("orderLines.checksum", lines.get(1));
        List<String> stock = inventory.all(STOCK).get(0);
        state.put("stock.free", stock.get(0));
        state.put("stock.reserved", stock.get(1));
        state.put("stock.sold", stock.get(2));
        state.put("stock.checksum", stock.get(3));
        return state;
    }

    private static void grouped(String what, List<List<String>> byStatus, SortedMap<String, String> state) {
        for (List<String> row : byStatus) {
            String name = what + "." + row.get(0);
            state.put(name, row.get(1));
            state.put(name + ".cents", row.get(2));
            state.put(name + ".checksum", row.get(3));
        }
    }
}
