package org.archduet.monolith.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.shop.api.OrderHistory;
import org.archduet.shop.api.ShopAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Read model: a customer's last orders with the present names of their products in one statement. */
@Component
public final class OrderHistories {
    private static final int ORDERS = 20;
    private static final String HISTORY = """
            SELECT o.order_id, o.status, o.placed_at, o.total_cents, l.product_id, p.name, l.quantity, l.total_cents
            FROM ordering.customer c
            LEFT JOIN LATERAL (
                SELECT order_id, status, placed_at, total_cents FROM ordering.orders
                WHERE customer_id = c.customer_id AND status IN ('CONFIRMED', 'CANCELLING', 'CANCELLED')
                ORDER BY placed_at DESC, order_id DESC LIMIT %d) o ON true
            LEFT JOIN ordering.order_line l ON l.order_id = o.order_id
            LEFT JOIN catalog.product p ON p.product_id = l.product_id
            WHERE c.customer_id = ?
            ORDER BY o.placed_at DESC, o.order_id DESC, l.line_no""".formatted(ORDERS);

    private final JdbcClient jdbc;

    OrderHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the last 20 orders that were confirmed once, or empty when there is no such customer */
    public Optional<OrderHistory> of(long customerId) {
        return jdbc.sql(HISTORY)
                .param(customerId)
                .query(rows -> rows.next()
                        ? Optional.of(new OrderHistory(customerId, entries(rows)))
                        : Optional.<OrderHistory>empty());
    }

    private static List<OrderHistory.Entry> entries(ResultSet row) throws SQLException {
        List<OrderHistory.Entry> entries = new ArrayList<>(ORDERS);
        boolean more = row.getString(1) != null;
        while (more) {
            String orderId = row.getString(1);
            String status = row.getString(2);
            String placedAt =
                    ShopAnswers.time(row.getObject(3, OffsetDateTime.class).toInstant());
            long total = row.getLong(4);
            List<OrderHistory.Line> lines = new ArrayList<>();
            do {
                lines.add(line(row));
                more = row.next();
            } while (more && orderId.equals(row.getString(1)));
            entries.add(new OrderHistory.Entry(orderId, status, placedAt, lines, total));
        }
        return entries;
    }

    private static OrderHistory.Line line(ResultSet row) throws SQLException {
        String name = row.getString(6);
        return new OrderHistory.Line(row.getLong(5), name == null ? "" : name, row.getInt(7), row.getLong(8));
    }
}
