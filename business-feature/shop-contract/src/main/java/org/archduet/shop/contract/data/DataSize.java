package org.archduet.shop.contract.data;

/**
 * How large the data set is. The last 1 percent of the products cannot be had without care: its first half is scarce (1
 * to 3 pieces), its second half is sold out. Of all others there is plenty. After these products come two that not
 * every context knows: one without a price and one without a stock row.
 *
 * @param products ids 1 to this, at least 200
 * @param customers ids 1 to this, at least 1
 * @param ordersPerCustomer confirmed orders in each customer's past
 */
public record DataSize(int products, int customers, int ordersPerCustomer) {
    /** What a benchmark uses. */
    public static final DataSize DEFAULT = new DataSize(10_000, 1_000, 30);

    private static final int MOST_ORDERS = 1_000_000;

    /** @throws IllegalArgumentException if a number is out of range */
    public DataSize {
        if (products < 200 || customers < 1 || ordersPerCustomer < 0) {
            throw new IllegalArgumentException(
                    "a data set needs at least 200 products, 1 customer and 0 orders per customer," + " not " + products
                            + ", " + customers + " and " + ordersPerCustomer);
        }
        if ((long) customers * ordersPerCustomer > MOST_ORDERS) {
            throw new IllegalArgumentException("a data set has at most " + MOST_ORDERS + " orders");
        }
    }

    /** @return past orders of all customers */
    public int orders() {
        return customers * ordersPerCustomer;
    }

    /** @return id of the product that is in the catalog only: no price, no stock row */
    public int unpriced() {
        return products + 1;
    }

    /** @return id of the product that has a price and no stock row */
    public int unstocked() {
        return products + 2;
    }

    /** @return products 1 to this have plenty of stock */
    public int plentiful() {
        return products - products / 100;
    }

    /** @return products after the plentiful ones up to this one are scarce, those after it sold out */
    public int scarceUpTo() {
        return products - products / 200;
    }
}
