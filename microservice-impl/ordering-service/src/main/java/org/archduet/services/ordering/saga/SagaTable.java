package org.archduet.services.ordering.saga;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The orders with work left, in the table {@code ordering.saga}. Every method is one statement. */
class SagaTable {
    private static final String CLAIM_STALE = """
            UPDATE ordering.saga SET claims = claims + 1, touched_at = now() WHERE order_id IN (
                SELECT order_id FROM ordering.saga
                WHERE touched_at < now() - ? * interval '1 millisecond' AND NOT order_id = ANY (?)
                ORDER BY touched_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING order_id, payment_token""";
    private static final String START_CANCEL = """
            INSERT INTO ordering.saga (order_id, kind, payment_token) VALUES (?, 'CANCEL', '')
            ON CONFLICT (order_id) DO UPDATE SET kind = 'CANCEL', claims = saga.claims + 1, touched_at = now()""";
    /** Nothing happens once recovery has taken the order over, because it may have reserved meanwhile. */
    private static final String WITHDRAW = """
            WITH mine AS (DELETE FROM ordering.saga WHERE order_id = ? AND claims = 0 RETURNING order_id),
            its_lines AS (DELETE FROM ordering.order_line l USING mine WHERE l.order_id = mine.order_id)
            DELETE FROM ordering.orders o USING mine WHERE o.order_id = mine.order_id AND o.status = 'PENDING'""";

    private final JdbcClient jdbc;

    SagaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(String orderId, String paymentToken) {
        jdbc.sql("INSERT INTO ordering.saga (order_id, kind, payment_token) VALUES (?, 'CHECKOUT', ?)")
                .param(orderId)
                .param(paymentToken)
                .update();
    }

    /** Forgets a pending order of which no other service has heard. @return whether it did */
    boolean withdraw(String orderId) {
        return jdbc.sql(WITHDRAW).param(orderId).update() == 1;
    }

    boolean lists(String orderId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM ordering.saga WHERE order_id = ?)")
                .param(orderId)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void startCancel(String orderId) {
        jdbc.sql(START_CANCEL).param(orderId).update();
    }

    /** Takes settled checkouts off the list, except those whose cancellation has begun meanwhile. */
    void finishCheckouts(Collection<String> orderIds) {
        jdbc.sql("DELETE FROM ordering.saga WHERE order_id = ANY (?) AND kind = 'CHECKOUT'")
                .param(orderIds.toArray(String[]::new))
                .update();
    }

    void finish(String orderId) {
        jdbc.sql("DELETE FROM ordering.saga WHERE order_id = ?").param(orderId).update();
    }

    /**
     * Takes over orders that no process has worked on for a while; another instance cannot take them at the same time.
     *
     * @param except orders this process is at work on
     */
    List<Unfinished> claimStale(Duration untouchedFor, Collection<String> except, int most) {
        return jdbc.sql(CLAIM_STALE)
                .param(untouchedFor.toMillis())
                .param(except.toArray(String[]::new))
                .param(most)
                .query((row, number) -> new Unfinished(row.getString(1), row.getString(2)))
                .list();
    }
}
