package org.archduet.services.kit.parts;

import java.util.List;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.services.kit.calls.RemotePart;
import org.archduet.services.kit.calls.WireCall;
import tools.jackson.databind.JavaType;

/** Inventory in another process. */
public final class RemoteInventory implements InventoryContext {
    private static final JavaType AVAILABILITY = InternalJson.listOf(Availability.class);
    private static final JavaType RESERVATION = InternalJson.type(ReservationOutcome.class);
    private static final byte[] NO_BODY = {};

    private final RemotePart part;

    /** @param part the inventory service */
    public RemoteInventory(RemotePart part) {
        this.part = part;
    }

    @Override
    public List<Availability> availability(List<Long> productIds) {
        String path = Urls.ids(InventoryPaths.AVAILABILITY, productIds);
        return InternalJson.read(part.call(WireCall.get(path)), AVAILABILITY);
    }

    @Override
    public ReservationOutcome reserve(ReserveRequest request) {
        WireCall call = WireCall.post(InventoryPaths.RESERVE, InternalJson.write(request));
        return InternalJson.read(part.call(call), RESERVATION);
    }

    @Override
    public void sell(String orderId) {
        part.call(WireCall.post(Urls.fill(InventoryPaths.SELL, orderId), NO_BODY));
    }

    @Override
    public void release(String orderId) {
        part.call(WireCall.post(Urls.fill(InventoryPaths.RELEASE, orderId), NO_BODY));
    }
}
