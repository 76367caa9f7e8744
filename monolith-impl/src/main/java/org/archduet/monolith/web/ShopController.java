package org.archduet.monolith.web;

import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.pricing.PricingContext;
import org.archduet.shop.api.CartQuote;
import org.archduet.shop.api.CartQuoteRequest;
import org.archduet.shop.api.CheckoutRequest;
import org.archduet.shop.api.OrderDetail;
import org.archduet.shop.api.OrderHistory;
import org.archduet.shop.api.ProductDetail;
import org.archduet.shop.api.ProductList;
import org.archduet.shop.api.ShopAnswers;
import org.archduet.shop.api.ShopRefusals;
import org.archduet.shop.api.http.ShopHttpApi;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** The public API: reads from the read models, everything else from the contexts, by method calls. */
@RestController
final class ShopController implements ShopHttpApi {
    private final ReadModels read;
    private final PricingContext pricing;
    private final CheckoutProcess checkout;
    private final OrderingContext ordering;

    ShopController(ReadModels read, PricingContext pricing, CheckoutProcess checkout, OrderingContext ordering) {
        this.read = read;
        this.pricing = pricing;
        this.checkout = checkout;
        this.ordering = ordering;
    }

    @Override
    public ProductList products(@Nullable String category, @Nullable String text, int page, int size) {
        return Reads.of(() -> read.listings().page(ShopAnswers.query(category, text, page, size)));
    }

    @Override
    public ProductDetail product(long productId) {
        return Reads.of(() -> read.pages().page(productId))
                .orElseThrow(() -> ShopRefusals.notFound("product " + productId));
    }

    @Override
    public CartQuote quote(CartQuoteRequest request) {
        return ShopRefusals.quote(Reads.of(() -> pricing.quote(ShopAnswers.quoteRequest(request))));
    }

    @Override
    public OrderDetail checkout(String idempotencyKey, CheckoutRequest request) {
        return ShopRefusals.checkout(checkout.checkout(ShopAnswers.command(idempotencyKey, request)));
    }

    @Override
    public OrderDetail order(String orderId) {
        return ShopRefusals.order(orderId, Reads.of(() -> ordering.order(orderId)));
    }

    @Override
    public OrderDetail cancel(String orderId) {
        return ShopRefusals.cancel(checkout.cancel(orderId));
    }

    @Override
    public OrderHistory history(long customerId) {
        return Reads.of(() -> read.histories().of(customerId))
                .orElseThrow(() -> ShopRefusals.notFound("customer " + customerId));
    }
}
