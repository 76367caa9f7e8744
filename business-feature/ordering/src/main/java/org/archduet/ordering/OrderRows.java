package org.archduet.ordering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderLine;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.ordering.rules.Refusal;
import org.archduet.ordering.rules.StoredOrder;

/** Reads one order from its rows: the order joined with its lines, in line order. */
final class OrderRows {
    /** Columns in the order that this class reads; {@code o} is the order, {@code l} the line. */
    static final String COLUMNS = """
            o.order_id, o.idempotency_key, o.request_digest, o.customer_id, o.region, o.status, o.placed_at,
            o.net_cents, o.tax_cents, o.total_cents, o.refusal,
            l.product_id, l.quantity, l.unit_price_cents, l.discount_cents, l.net_cents, l.tax_cents, l.total_cents""";

    private static final int LINE = 12;

    private OrderRows() {}

    /** @param row on the first row; empty when an outer join found no order for it */
    static Optional<StoredOrder> read(ResultSet row) throws SQLException {
        String orderId = row.getString(1);
        if (orderId == null) {
            return Optional.empty();
        }
        String key = row.getString(2);
        String digest = row.getString(3);
        long customerId = row.getLong(4);
        String region = row.getString(5);
        OrderStatus status = OrderStatus.valueOf(row.getString(6));
        OffsetDateTime placedAt = row.getObject(7, OffsetDateTime.class);
        long net = row.getLong(8);
        long tax = row.getLong(9);
        long total = row.getLong(10);
        String refusal = row.getString(11);
        List<OrderLine> lines = new ArrayList<>();
        do {
            long productId = row.getLong(LINE);
            if (!row.wasNull()) {
                lines.add(line(productId, row));
            }
        } while (row.next());
        Order order = new Order(
                orderId, customerId, region, status, placedAt.toInstant(), List.copyOf(lines), net, tax, total);
        return Optional.of(new StoredOrder(order, key, digest, refusal == null ? null : Refusal.parse(refusal)));
    }

    private static OrderLine line(long productId, ResultSet row) throws SQLException {
        return new OrderLine(
                productId,
                row.getInt(LINE + 1),
                row.getLong(LINE + 2),
                row.getLong(LINE + 3),
                row.getLong(LINE + 4),
                row.getLong(LINE + 5),
                row.getLong(LINE + 6));
    }
}
