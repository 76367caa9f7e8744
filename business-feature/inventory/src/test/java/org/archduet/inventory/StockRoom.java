package org.archduet.inventory;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.archduet.context.CartLine;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.testdatabase.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The inventory under test, each command in its own transaction, and a look at its rows. */
final class StockRoom {
    private static final DataSource DATABASE = TestServer.migrated(InventorySchema.NAME, InventorySchema.MIGRATIONS);
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

    final Inventory inventory = new Inventory(DATABASE);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(DATABASE));

    /** Empties the room and puts these pieces in, products 1, 2, 3 ... */
    StockRoom(int... pieces) {
        JDBC.sql("TRUNCATE inventory.stock, inventory.reservation, inventory.reservation_line")
                .update();
        for (int i = 0; i < pieces.length; i++) {
            JDBC.sql("INSERT INTO inventory.stock VALUES (?, ?, ?, 0, 0)")
                    .params(i + 1, pieces[i], pieces[i])
                    .update();
        }
    }

    ReservationOutcome reserve(String orderId, CartLine... lines) {
        return transaction.execute(status -> inventory.reserve(new ReserveRequest(orderId, List.of(lines))));
    }

    Optional<ReservationOutcome> takeFirst(String orderId, CartLine... lines) {
        return transaction.execute(status -> inventory.takeFirst(new ReserveRequest(orderId, List.of(lines))));
    }

    void sell(String orderId) {
        transaction.executeWithoutResult(status -> inventory.sell(orderId));
    }

    void release(String orderId) {
        transaction.executeWithoutResult(status -> inventory.release(orderId));
    }

    /** Free, reserved, sold. */
    List<Integer> levels(long productId) {
        return JDBC.sql(
                        "SELECT free_quantity, reserved_quantity, sold_quantity FROM inventory.stock WHERE product_id = ?")
                .param(productId)
                .query((row, number) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }
}
