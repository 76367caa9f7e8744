package org.archduet.inventory;

/**
 * The statements of {@link Inventory}. "FOR UPDATE" under an ORDER BY locks in that order, because the lock step stands
 * above the sort in the plan; an UPDATE without it would lock in the order of its scan.
 */
final class InventorySql {
    /** Stands for a product id in the row that says the order was claimed; real ids are positive. */
    static final long CLAIMED = 0;

    static final String AVAILABILITY =
            "SELECT product_id, free_quantity FROM inventory.stock WHERE product_id = ANY (?) ORDER BY product_id";

    /** Waits for a concurrent claim of the same order to be decided; claims nothing when there is one. */
    static final String CLAIM = """
            WITH claimed AS (
                INSERT INTO inventory.reservation (order_id, status) VALUES (?, ?)
                ON CONFLICT (order_id) DO NOTHING RETURNING order_id),
            locked AS (
                SELECT s.product_id, s.free_quantity FROM claimed CROSS JOIN inventory.stock s
                 WHERE s.product_id = ANY (?) ORDER BY s.product_id FOR UPDATE OF s)
            SELECT 0::bigint, 0 FROM claimed UNION ALL SELECT product_id, free_quantity FROM locked""";

    static final String REFUSE =
            "UPDATE inventory.reservation SET status = 'REFUSED', missing_product_ids = ? WHERE order_id = ?";

    /** The rows are locked by {@link #CLAIM}. */
    static final String RESERVE = """
            WITH line AS (SELECT * FROM unnest(?, ?) AS l (product_id, quantity)),
            moved AS (
                UPDATE inventory.stock s
                   SET free_quantity = free_quantity - quantity, reserved_quantity = reserved_quantity + quantity
                  FROM line WHERE s.product_id = line.product_id)
            INSERT INTO inventory.reservation_line (order_id, product_id, quantity)
            SELECT ?, product_id, quantity FROM line""";

    /** As {@link #RESERVE}, for an order that is claimed as sold. */
    static final String TAKE = """
            WITH line AS (SELECT * FROM unnest(?, ?) AS l (product_id, quantity)),
            moved AS (
                UPDATE inventory.stock s
                   SET free_quantity = free_quantity - quantity, sold_quantity = sold_quantity + quantity
                  FROM line WHERE s.product_id = line.product_id)
            INSERT INTO inventory.reservation_line (order_id, product_id, quantity)
            SELECT ?, product_id, quantity FROM line""";

    /** May compute from the snapshot's row: who sees the order reserved sees its reserved pieces, too. */
    static final String SELL = """
            WITH settled AS (
                UPDATE inventory.reservation SET status = 'SOLD' WHERE order_id = ? AND status = 'RESERVED'
                RETURNING order_id),
            line AS (
                SELECT s.product_id, l.quantity
                  FROM settled JOIN inventory.reservation_line l USING (order_id) JOIN inventory.stock s USING (product_id)
                 ORDER BY s.product_id FOR UPDATE OF s)
            UPDATE inventory.stock s
               SET reserved_quantity = reserved_quantity - quantity, sold_quantity = sold_quantity + quantity
              FROM line WHERE s.product_id = line.product_id""";

    /**
     * The new quantities are those of the locked rows. Quantities of the updated row would first be those of the
     * statement's snapshot, and PostgreSQL checks the table's constraints on them before it looks for a newer version:
     * a release that waited for a sale would be refused, because its snapshot has no sold pieces yet.
     */
    static final String RELEASE = """
            WITH held AS (
                SELECT order_id, status FROM inventory.reservation
                 WHERE order_id = ? AND status IN ('RESERVED', 'SOLD') FOR UPDATE),
            settled AS (
                UPDATE inventory.reservation r SET status = 'RELEASED' FROM held WHERE r.order_id = held.order_id),
            line AS (
                SELECT s.product_id,
                       s.free_quantity + l.quantity AS free,
                       s.reserved_quantity - CASE held.status WHEN 'RESERVED' THEN l.quantity ELSE 0 END AS reserved,
                       s.sold_quantity - CASE held.status WHEN 'SOLD' THEN l.quantity ELSE 0 END AS sold
                  FROM held JOIN inventory.reservation_line l USING (order_id) JOIN inventory.stock s USING (product_id)
                 ORDER BY s.product_id FOR UPDATE OF s)
            UPDATE inventory.stock s
               SET free_quantity = line.free, reserved_quantity = line.reserved, sold_quantity = line.sold
              FROM line WHERE s.product_id = line.product_id""";

    /** The mark that refuses a reservation which comes after its release. */
    static final String MARK_RELEASED =
            "INSERT INTO inventory.reservation (order_id, status) VALUES (?, 'RELEASED') ON CONFLICT (order_id) DO NOTHING";

    static final String STORED = "SELECT status, missing_product_ids FROM inventory.reservation WHERE order_id = ?";

    private InventorySql() {}
}
