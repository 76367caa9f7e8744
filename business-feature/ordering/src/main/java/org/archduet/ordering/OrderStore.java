package org.archduet.ordering;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderLine;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.context.ordering.PastOrder;
import org.archduet.ordering.rules.KeyLookup;
import org.archduet.ordering.rules.OrderTransition;
import org.archduet.ordering.rules.Refusal;
import org.archduet.ordering.rules.StoredOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders and customers in the schema {@code ordering}. Every method is one statement; the transaction around it, if
 * any, is the caller's.
 */
public final class OrderStore {
    private static final String CLAIM = """
            WITH claimed AS (
                INSERT INTO ordering.orders (order_id, idempotency_key, request_digest, customer_id, region, status,
                    placed_at, net_cents, tax_cents, total_cents, refusal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (order_id) DO NOTHING
                RETURNING order_id),
            lines AS (
                INSERT INTO ordering.order_line (order_id, line_no, product_id, quantity, unit_price_cents,
                    discount_cents, net_cents, tax_cents, total_cents)
                SELECT claimed.order_id, line.no, line.product, line.quantity, line.price, line.discount, line.net,
                    line.tax, line.total
                FROM claimed, unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                    ?::bigint[]) WITH ORDINALITY AS line (product, quantity, price, discount, net, tax, total, no))
            SELECT count(*) FROM claimed""";
    private static final String MOVE =
            "UPDATE ordering.orders SET status = ?, refusal = ? WHERE order_id = ? AND status = ANY (?)";
    private static final String FIND = """
            SELECT %s FROM ordering.orders o LEFT JOIN ordering.order_line l ON l.order_id = o.order_id
            WHERE o.order_id = ? ORDER BY l.line_no""".formatted(OrderRows.COLUMNS);
    private static final String LOOKUP = """
            SELECT %s, EXISTS (SELECT FROM ordering.customer WHERE customer_id = ?)
            FROM (VALUES (?)) AS asked (order_id)
            LEFT JOIN ordering.orders o ON o.order_id = asked.order_id
            LEFT JOIN ordering.order_line l ON l.order_id = o.order_id
            ORDER BY l.line_no""".formatted(OrderRows.COLUMNS);
    private static final int CUSTOMER_KNOWN = 19;
    private static final String HISTORY = """
            SELECT %s FROM ordering.customer c
            LEFT JOIN LATERAL (
                SELECT order_id, status, placed_at, total_cents FROM ordering.orders
                WHERE customer_id = c.customer_id AND status IN ('CONFIRMED', 'CANCELLING', 'CANCELLED')
                ORDER BY placed_at DESC, order_id DESC LIMIT ?) o ON true
            LEFT JOIN ordering.order_line l ON l.order_id = o.order_id
            WHERE c.customer_id = ?
            ORDER BY o.placed_at DESC, o.order_id DESC, l.line_no""".formatted(PastOrderRows.COLUMNS);

    private final JdbcClient jdbc;

    /** @param jdbc over a database that has the schema {@code ordering} */
    public OrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores the order with its priced lines unless its id is taken. Within a transaction it waits for another one that
     * is storing the same id.
     *
     * @param order in whatever status it is to have: PENDING for a saga, decided for a transaction that knows the
     *     decision
     * @return whether this call stored it; false when the id was taken
     */
    public boolean claim(StoredOrder order) {
        Order o = order.order();
        Refusal refusal = order.refusal();
        return jdbc.sql(CLAIM)
                        .params(Arrays.asList(
                                o.orderId(),
                                order.idempotencyKey(),
                                order.requestDigest(),
                                o.customerId(),
                                o.region(),
                                o.status().name(),
                                o.placedAt().atOffset(ZoneOffset.UTC),
                                o.netCents(),
                                o.taxCents(),
                                o.totalCents(),
                                refusal == null ? null : refusal.stored(),
                                column(o, OrderLine::productId),
                                column(o, OrderLine::quantity),
                                column(o, OrderLine::unitPriceCents),
                                column(o, OrderLine::discountCents),
                                column(o, OrderLine::netCents),
                                column(o, OrderLine::taxCents),
                                column(o, OrderLine::totalCents)))
                        .query((row, number) -> row.getInt(1))
                        .single()
                == 1;
    }

    /** PENDING → CONFIRMED. @return whether this call changed it */
    public boolean confirm(String orderId) {
        return move(OrderTransition.CONFIRM, orderId, null);
    }

    /** PENDING → REFUSED, with the reason that a replayed key will be given. @return whether this call changed it */
    public boolean refuse(String orderId, Refusal refusal) {
        return move(OrderTransition.REFUSE, orderId, refusal.stored());
    }

    /** CONFIRMED → CANCELLING. @return whether this call changed it */
    public boolean startCancel(String orderId) {
        return move(OrderTransition.START_CANCEL, orderId, null);
    }

    /** CONFIRMED or CANCELLING → CANCELLED. @return whether this call changed it */
    public boolean cancel(String orderId) {
        return move(OrderTransition.CANCEL, orderId, null);
    }

    /** The order, whatever its status. */
    public Optional<StoredOrder> find(String orderId) {
        return jdbc.sql(FIND).param(orderId).query(rows -> {
            return rows.next() ? OrderRows.read(rows) : Optional.<StoredOrder>empty();
        });
    }

    /** What a checkout must know first, in one statement: the order of its key, and whether its customer exists. */
    public KeyLookup lookup(String orderId, long customerId) {
        return jdbc.sql(LOOKUP).param(customerId).param(orderId).query(rows -> {
            rows.next();
            boolean customerKnown = rows.getBoolean(CUSTOMER_KNOWN);
            return new KeyLookup(OrderRows.read(rows), customerKnown);
        });
    }

    /**
     * The customer's orders that were confirmed once, newest first; empty when the customer is unknown.
     *
     * @param limit at most so many orders
     */
    public Optional<List<PastOrder>> history(long customerId, int limit) {
        return jdbc.sql(HISTORY)
                .param(limit)
                .param(customerId)
                .query(rows -> rows.next() ? Optional.of(PastOrderRows.read(rows)) : Optional.<List<PastOrder>>empty());
    }

    private boolean move(OrderTransition transition, String orderId, @Nullable String refusal) {
        String[] sources = Arrays.stream(OrderStatus.values())
                .filter(transition::startsFrom)
                .map(OrderStatus::name)
                .toArray(String[]::new);
        return jdbc.sql(MOVE)
                        .param(transition.target().name())
                        .param(refusal)
                        .param(orderId)
                        .param(sources)
                        .update()
                == 1;
    }

    private static long[] column(Order order, ToLongFunction<OrderLine> value) {
        return order.lines().stream().mapToLong(value).toArray();
    }
}
