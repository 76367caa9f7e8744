package org.archduet.services.kit.paths;

/** Where the pricing service answers. */
public final class PricingPaths {
    /** GET, {@code ids}: list prices. */
    public static final String PRICES = "/pricing/prices";

    /** POST a cart: its price. Reads only. */
    public static final String QUOTE = "/pricing/quote";

    private PricingPaths() {}
}
