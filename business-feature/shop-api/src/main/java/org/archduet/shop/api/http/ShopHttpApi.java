package org.archduet.shop.api.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
 * {@link org.archduet.shop.api.ShopProblemException}s. The limits on parameters and records are checked before
 * the method is entered; a controller never checks them again.
 */
public interface ShopHttpApi {

    /** What an idempotency key looks like. */
    String KEY_PATTERN = "[A-Za-z0-9_-]{8,64}";

    /** What an order id looks like: made from an idempotency key, or seeded. */
    String ORDER_ID_PATTERN = "o-[0-9a-f]{32}|s-[0-9]{8}";

    /** Text without control characters: PostgreSQL cannot store NUL. */
    String TEXT_PATTERN = "\\P{Cc}*";

    /** Lists and searches products. */
    @GetMapping("/products")
    ProductList products(
            @RequestParam(name = "category", required = false)
                    @Size(max = 100)
                    @Pattern(regexp = TEXT_PATTERN)
                    @Nullable
                    String category,
            @RequestParam(name = "text", required = false) @Size(max = 100) @Pattern(regexp = TEXT_PATTERN) @Nullable
                    String text,
            @RequestParam(name = "page", defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(name = "size", defaultValue = "20") @Min(1) @Max(100) int size);

    /** Product page: product, price, availability. */
    @GetMapping("/products/{productId}")
    ProductDetail product(@PathVariable("productId") @Min(1) long productId);

    /** Prices a cart. */
    @PostMapping("/quotes")
    CartQuote quote(@Valid @RequestBody CartQuoteRequest request);

    /** Places an order. */
    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    OrderDetail checkout(
            @RequestHeader("Idempotency-Key") @Pattern(regexp = KEY_PATTERN) String idempotencyKey,
            @Valid @RequestBody CheckoutRequest request);

    /** Reads an order. */
    @GetMapping("/orders/{orderId}")
    OrderDetail order(@PathVariable("orderId") @Pattern(regexp = ORDER_ID_PATTERN) String orderId);

    /** Cancels an order. */
    @PostMapping("/orders/{orderId}/cancellation")
    OrderDetail cancel(@PathVariable("orderId") @Pattern(regexp = ORDER_ID_PATTERN) String orderId);

    /** A customer's last 20 orders with product names. */
    @GetMapping("/customers/{customerId}/orders")
    OrderHistory history(@PathVariable("customerId") @Min(1) long customerId);
}
