package org.archduet.shop.contract.tck;

import java.util.List;

/** What the cases take for granted of the default data set. */
public final class SeededShop {
    /** Products that every context knows have ids from 1 to this. */
    public static final int PRODUCTS = 10_000;

    /** First of the products with 1 to 3 pieces; below it there is plenty. */
    public static final int FIRST_SCARCE = 9_901;

    /** First of the products with no piece; up to the last product. */
    public static final int FIRST_SOLD_OUT = 9_951;

    /** In the catalog only: no price, no stock row. */
    public static final int UNPRICED = 10_001;

    /** In the catalog and the price list, without a stock row. The last product. */
    public static final int UNSTOCKED = 10_002;

    /** Customers have ids from 1 to this. */
    public static final int CUSTOMERS = 1_000;

    /** Orders have ids from {@code s-00000001} to this number; 30 a customer. */
    public static final int ORDERS = 30_000;

    /** Orders a history shows at most. */
    public static final int HISTORY = 20;

    /** The provider refuses payments above this, in euro cents. */
    public static final long PAYMENT_LIMIT_CENTS = 1_000_000;

    /** Tax regions. */
    public static final List<String> REGIONS = List.of("NORTH", "SOUTH", "EAST", "WEST", "CENTRE", "ISLAND");

    private SeededShop() {}

    /** @param number from 1 to {@link #ORDERS} */
    public static String orderId(int number) {
        return "s-%08d".formatted(number);
    }
}
