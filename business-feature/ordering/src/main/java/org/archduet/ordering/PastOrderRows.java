package org.archduet.ordering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.context.ordering.PastOrder;

/** Reads a history from rows of orders joined with their lines; the lines of an order are adjacent, in line order. */
final class PastOrderRows {
    /** Columns in the order that this class reads; {@code o} is the order, {@code l} the line. */
    static final String COLUMNS =
            "o.order_id, o.status, o.placed_at, o.total_cents, l.product_id, l.quantity, l.total_cents";

    private PastOrderRows() {}

    /** @param row on the first row, which has no order id when the customer has no orders */
    static List<PastOrder> read(ResultSet row) throws SQLException {
        List<PastOrder> orders = new ArrayList<>();
        boolean more = row.getString(1) != null;
        while (more) {
            String orderId = row.getString(1);
            OrderStatus status = OrderStatus.valueOf(row.getString(2));
            OffsetDateTime placedAt = row.getObject(3, OffsetDateTime.class);
            long total = row.getLong(4);
            List<PastOrder.Line> lines = new ArrayList<>();
            do {
                lines.add(new PastOrder.Line(row.getLong(5), row.getInt(6), row.getLong(7)));
                more = row.next();
            } while (more && orderId.equals(row.getString(1)));
            orders.add(new PastOrder(orderId, status, placedAt.toInstant(), List.copyOf(lines), total));
        }
        return orders;
    }
}
