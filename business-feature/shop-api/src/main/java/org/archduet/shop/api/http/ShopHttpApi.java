package org.archduet.shop.api.http;

import org.archduet.shop.api.CartQuote;
import org.archduet.shop.api.CartQuoteRequest;
import org.archduet.shop.api.CheckoutRequest;
import org.archduet.shop.api.OrderDetail;
import org.archduet.shop.api.OrderHistory;
import org.archduet.shop.api.ProductDetail;
import org.archduet.shop.api.ProductList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The public HTTP API. Each architecture has one controller that implements it. Refusals are
 * {@link org.archduet.shop.api.ShopProblemException}s.
 */
public interface ShopHttpApi {

    /** Lists and searches products. */
    @GetMapping("/products")
    ProductList products(
            @RequestParam(name = "category", required = false) @Nullable String category,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "20") int size);

    /** Product page: product, price, availability. */
    @GetMapping("/products/{productId}")
    ProductDetail product(@PathVariable("productId") long productId);

    /** Prices a cart. */
    @PostMapping("/quotes")
    CartQuote quote(@RequestBody CartQuoteRequest request);

    /** Places an order. */
    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    OrderDetail checkout(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody CheckoutRequest request);

    /** Reads an order. */
    @GetMapping("/orders/{orderId}")
    OrderDetail order(@PathVariable("orderId") String orderId);

    /** Cancels an order. */
    @PostMapping("/orders/{orderId}/cancellation")
    OrderDetail cancel(@PathVariable("orderId") String orderId);

    /** A customer's last 20 orders with product names. */
    @GetMapping("/customers/{customerId}/orders")
    OrderHistory history(@PathVariable("customerId") long customerId);
}
