package org.archduet.services.kit.paths;

/** Where the inventory service answers. */
public final class InventoryPaths {
    /** GET, {@code ids}: free pieces. */
    public static final String AVAILABILITY = "/inventory/availability";

    /** POST an order's lines: sets the stock aside. */
    public static final String RESERVE = "/inventory/reservations";

    /** POST: the order's reservation becomes a sale. */
    public static final String SELL = "/inventory/reservations/{orderId}/sale";

    /** POST: the order's stock comes back. */
    public static final String RELEASE = "/inventory/reservations/{orderId}/release";

    private InventoryPaths() {}
}
