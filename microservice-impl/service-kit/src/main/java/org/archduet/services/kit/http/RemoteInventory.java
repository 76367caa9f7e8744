package org.archduet.services.kit.http;

import java.util.List;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.services.kit.calls.RemoteContext;
import org.archduet.services.kit.calls.WireCall;
import org.archduet.services.kit.paths.InventoryPaths;
import tools.jackson.databind.JavaType;

/** Inventory in another process. */
public final class RemoteInventory implements InventoryContext {
    private static final JavaType AVAILABILITY = InternalJson.listOf(Availability.class);
    private static final JavaType RESERVATION = InternalJson.type(ReservationOutcome.class);
    private static final byte[] NO_BODY = {};

    private final RemoteContext reads;
    private final RemoteContext commands;

    /**
     * @param reads the inventory service, asked impatiently
     * @param commands the same service, asked patiently
     */
    public RemoteInventory(RemoteContext reads, RemoteContext commands) {
        this.reads = reads;
        this.commands = commands;
    }

    @Override
    public List<Availability> availability(List<Long> productIds) {
        String path = Urls.ids(InventoryPaths.AVAILABILITY, productIds);
        return InternalJson.read(reads.call(WireCall.get(path)), AVAILABILITY);
    }

    @Override
    public ReservationOutcome reserve(ReserveRequest request) {
        WireCall call = WireCall.post(InventoryPaths.RESERVE, InternalJson.write(request));
        return InternalJson.read(commands.call(call), RESERVATION);
    }

    @Override
    public void sell(String orderId) {
        commands.call(WireCall.post(Urls.fill(InventoryPaths.SELL, orderId), NO_BODY));
    }

    @Override
    public void release(String orderId) {
        commands.call(WireCall.post(Urls.fill(InventoryPaths.RELEASE, orderId), NO_BODY));
    }
}
