package org.archduet.services.ordering.saga;

import java.util.function.BooleanSupplier;
import org.archduet.ordering.OrderStore;
import org.archduet.ordering.rules.StoredOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a saga writes down: the order's status together with the list of unfinished orders. Each method is one commit.
 */
public class Ledger {
    private final OrderStore orders;
    private final SagaTable sagas;
    private final TransactionTemplate transaction;

    /** @param transaction on the database of {@code jdbc} */
    public Ledger(JdbcClient jdbc, TransactionTemplate transaction) {
        this.orders = new OrderStore(jdbc);
        this.sagas = new SagaTable(jdbc);
        this.transaction = transaction;
    }

    OrderStore orders() {
        return orders;
    }

    SagaTable sagas() {
        return sagas;
    }

    /** @return whether the order is stored now; false when its key was taken */
    boolean begin(StoredOrder pending, String paymentToken) {
        return inTransaction(() -> {
            if (!orders.claim(pending)) {
                return false;
            }
            sagas.begin(pending.order().orderId(), paymentToken);
            return true;
        });
    }

    /** @return whether this call moved the order from CONFIRMED to CANCELLING */
    boolean startCancel(String orderId) {
        return inTransaction(() -> {
            if (!orders.startCancel(orderId)) {
                return false;
            }
            sagas.startCancel(orderId);
            return true;
        });
    }

    boolean cancelled(String orderId) {
        return inTransaction(() -> {
            boolean moved = orders.cancel(orderId);
            sagas.finish(orderId);
            return moved;
        });
    }

    private boolean inTransaction(BooleanSupplier work) {
        return Boolean.TRUE.equals(transaction.execute(running -> work.getAsBoolean()));
    }
}
