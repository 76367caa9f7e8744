package org.archduet.shop.contract.audit;

import java.util.List;

/** What must hold within inventory, checked without trusting the constraints of its tables. */
final class StockInvariants {
    private static final String LEVELS =
            "SELECT 'product ' || product_id || ': free ' || free_quantity || ', reserved ' || reserved_quantity || ', sold '"
                    + " || sold_quantity || ', initial ' || initial_quantity FROM inventory.stock WHERE ";
    private static final String HELD = """
            SELECT 'product ' || product_id || ': stock says reserved ' || reserved_quantity || ' and sold ' || sold_quantity
                   || ', reservations say ' || coalesce(reserved, 0) || ' and ' || coalesce(sold, 0)
              FROM inventory.stock
              FULL JOIN (
                SELECT product_id, sum(quantity) FILTER (WHERE status = 'RESERVED') AS reserved,
                       sum(quantity) FILTER (WHERE status = 'SOLD') AS sold
                  FROM inventory.reservation_line JOIN inventory.reservation USING (order_id)
                 GROUP BY product_id) held USING (product_id)
             WHERE (coalesce(reserved_quantity, 0), coalesce(sold_quantity, 0)) <> (coalesce(reserved, 0), coalesce(sold, 0))
             ORDER BY product_id""";

    private StockInvariants() {}

    static List<AuditReport.Invariant> check(Rows inventory) {
        return List.of(
                AuditReport.Invariant.of(
                        "stock-never-negative",
                        "no product has a negative number of free, reserved or sold pieces",
                        inventory.column(LEVELS
                                + "least(free_quantity, reserved_quantity, sold_quantity) < 0 ORDER BY product_id")),
                AuditReport.Invariant.of(
                        "stock-adds-up",
                        "sold + reserved + free = initial, for every product",
                        inventory.column(
                                LEVELS + "free_quantity + reserved_quantity + sold_quantity <> initial_quantity"
                                        + " ORDER BY product_id")),
                AuditReport.Invariant.of(
                        "stock-agrees-with-reservations",
                        "reserved and sold pieces of a product are those of the reservations",
                        inventory.column(HELD)));
    }
}
