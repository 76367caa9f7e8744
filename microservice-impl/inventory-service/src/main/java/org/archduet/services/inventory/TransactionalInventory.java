package org.archduet.services.inventory;

import java.util.List;
import java.util.Objects;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Inventory as this service offers it, however it is called. Only {@code reserve} is more than one statement, so only
 * it opens a transaction.
 */
final class TransactionalInventory implements InventoryContext {
    private final InventoryContext inventory;
    private final TransactionOperations transaction;

    TransactionalInventory(InventoryContext inventory, TransactionOperations transaction) {
        this.inventory = inventory;
        this.transaction = transaction;
    }

    @Override
    public List<Availability> availability(List<Long> productIds) {
        return inventory.availability(productIds);
    }

    @Override
    public ReservationOutcome reserve(ReserveRequest request) {
        return Objects.requireNonNull(transaction.execute(running -> inventory.reserve(request)));
    }

    @Override
    public void sell(String orderId) {
        inventory.sell(orderId);
    }

    @Override
    public void release(String orderId) {
        inventory.release(orderId);
    }
}
