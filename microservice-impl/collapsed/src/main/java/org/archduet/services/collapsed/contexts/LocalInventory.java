package org.archduet.services.collapsed.contexts;

import java.util.List;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.services.kit.http.InternalJson;
import tools.jackson.databind.JavaType;

/** Inventory in this process. */
public final class LocalInventory implements InventoryContext {
    private static final JavaType IDS = InternalJson.listOf(Long.class);
    private static final JavaType ORDER_ID = InternalJson.type(String.class);
    private static final JavaType AVAILABILITY = InternalJson.listOf(Availability.class);
    private static final JavaType REQUEST = InternalJson.type(ReserveRequest.class);
    private static final JavaType RESERVATION = InternalJson.type(ReservationOutcome.class);

    private final InventoryContext inventory;
    private final Boundary boundary;

    /** @param boundary between its callers and inventory */
    public LocalInventory(InventoryContext inventory, Boundary boundary) {
        this.inventory = inventory;
        this.boundary = boundary;
    }

    @Override
    public List<Availability> availability(List<Long> productIds) {
        List<Long> asked = boundary.in(productIds, IDS);
        return boundary.call(() -> inventory.availability(asked), AVAILABILITY);
    }

    @Override
    public ReservationOutcome reserve(ReserveRequest request) {
        ReserveRequest asked = boundary.in(request, REQUEST);
        return boundary.call(() -> inventory.reserve(asked), RESERVATION);
    }

    @Override
    public void sell(String orderId) {
        String order = boundary.in(orderId, ORDER_ID);
        boundary.tell(() -> inventory.sell(order));
    }

    @Override
    public void release(String orderId) {
        String order = boundary.in(orderId, ORDER_ID);
        boundary.tell(() -> inventory.release(order));
    }
}
