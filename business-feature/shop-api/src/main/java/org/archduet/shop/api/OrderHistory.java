package org.archduet.shop.api;

import java.util.List;

/** A customer's last 20 orders (confirmed, being cancelled or cancelled), newest first; euro cents. */
public record OrderHistory(long customerId, List<Entry> orders) {

    /** One past order. */
    public record Entry(String orderId, String status, String placedAt, List<Line> lines, long totalCents) {}

    /** One line of a past order with the product's present name. */
    public record Line(long productId, String productName, int quantity, long totalCents) {}
}
