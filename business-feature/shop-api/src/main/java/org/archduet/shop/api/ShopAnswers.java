package org.archduet.shop.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.context.CartLine;
import org.archduet.context.catalog.Product;
import org.archduet.context.catalog.ProductPage;
import org.archduet.context.catalog.ProductQuery;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderLine;
import org.archduet.context.ordering.PastOrder;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteLine;
import org.archduet.context.pricing.QuoteRequest;
import org.jspecify.annotations.Nullable;

/**
 * From wire records to what contexts take, and from what contexts answer to wire records. Written once, so that every
 * architecture answers alike. Refusals are in {@link ShopRefusals}.
 */
public final class ShopAnswers {
    private ShopAnswers() {}

    /** @return the query of a listing; blank filters count as absent */
    public static ProductQuery query(@Nullable String category, @Nullable String text, int page, int size) {
        return new ProductQuery(
                category == null || category.isBlank() ? null : category,
                text == null || text.isBlank() ? null : text,
                page,
                size);
    }

    /** @return the cart to price */
    public static QuoteRequest quoteRequest(CartQuoteRequest request) {
        return new QuoteRequest(request.region(), cart(request.lines()));
    }

    /** @return the order to place */
    public static CheckoutCommand command(String idempotencyKey, CheckoutRequest request) {
        return new CheckoutCommand(
                idempotencyKey, request.customerId(), request.region(), cart(request.lines()), request.paymentToken());
    }

    /**
     * @param prices of the page's products, any order; a product without one is listed without
     */
    public static ProductList productList(ProductQuery query, ProductPage page, List<Price> prices) {
        Map<Long, Long> cents = new HashMap<>();
        for (Price price : prices) {
            cents.put(price.productId(), price.unitPriceCents());
        }
        List<ProductListItem> items = page.products().stream()
                .map(product -> new ProductListItem(
                        product.productId(), product.name(), product.category(), cents.get(product.productId())))
                .toList();
        return new ProductList(items, query.page(), query.size(), page.hasMore());
    }

    /**
     * @param unitPriceCents null when pricing is unavailable and {@code degraded} says so, or when the product has no
     *     price
     * @param freeQuantity null when inventory is unavailable and {@code degraded} says so
     */
    public static ProductDetail productDetail(
            Product product, @Nullable Long unitPriceCents, @Nullable Integer freeQuantity, List<String> degraded) {
        return new ProductDetail(
                product.productId(),
                product.name(),
                product.description(),
                product.category(),
                unitPriceCents,
                freeQuantity,
                degraded);
    }

    /** @return the priced cart */
    public static CartQuote quote(Quote quote) {
        return new CartQuote(
                quote.region(),
                quote.lines().stream().map(ShopAnswers::quoteLine).toList(),
                quote.netCents(),
                quote.discountCents(),
                quote.taxCents(),
                quote.totalCents(),
                quote.rounding());
    }

    /** @return the order as the public sees it */
    public static OrderDetail order(Order order) {
        return new OrderDetail(
                order.orderId(),
                order.customerId(),
                order.region(),
                order.status().name(),
                time(order.placedAt()),
                order.lines().stream().map(ShopAnswers::orderLine).toList(),
                order.netCents(),
                order.taxCents(),
                order.totalCents());
    }

    /**
     * @param orders the context's answer; empty for an unknown customer
     * @param productNames name by product id; a product that is gone has the empty name
     * @throws ShopProblemException NOT_FOUND when the customer is unknown
     */
    public static OrderHistory history(
            long customerId, Optional<List<PastOrder>> orders, Map<Long, String> productNames) {
        List<PastOrder> found = orders.orElseThrow(() -> ShopRefusals.notFound("customer " + customerId));
        return new OrderHistory(
                customerId,
                found.stream()
                        .map(order -> new OrderHistory.Entry(
                                order.orderId(),
                                order.status().name(),
                                time(order.placedAt()),
                                order.lines().stream()
                                        .map(line -> new OrderHistory.Line(
                                                line.productId(),
                                                productNames.getOrDefault(line.productId(), ""),
                                                line.quantity(),
                                                line.totalCents()))
                                        .toList(),
                                order.totalCents()))
                        .toList());
    }

    /** @return ISO-8601 with milliseconds at most: coarser than any database's rounding, so a replay reads the same */
    public static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static List<CartLine> cart(List<CartItem> items) {
        return items.stream()
                .map(item -> new CartLine(item.productId(), item.quantity()))
                .toList();
    }

    private static CartQuote.Line quoteLine(QuoteLine line) {
        return new CartQuote.Line(
                line.productId(),
                line.quantity(),
                line.unitPriceCents(),
                line.discountBasisPoints(),
                line.discountCents(),
                line.netCents(),
                line.taxBasisPoints(),
                line.taxCents(),
                line.totalCents(),
                line.promotions());
    }

    private static OrderDetail.Line orderLine(OrderLine line) {
        return new OrderDetail.Line(
                line.productId(),
                line.quantity(),
                line.unitPriceCents(),
                line.discountCents(),
                line.netCents(),
                line.taxCents(),
                line.totalCents());
    }
}
