package org.archduet.shop.api.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.context.ContextUnavailableException;
import org.archduet.shop.api.CartQuote;
import org.archduet.shop.api.CartQuoteRequest;
import org.archduet.shop.api.CheckoutRequest;
import org.archduet.shop.api.OrderDetail;
import org.archduet.shop.api.OrderHistory;
import org.archduet.shop.api.ProductDetail;
import org.archduet.shop.api.ProductList;
import org.archduet.shop.api.ShopAnswers;
import org.archduet.shop.api.ShopRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestController;

/** An application with a controller that knows one product and fails on some ids. */
@SpringBootApplication
@Import(ShopHttpConfiguration.class)
class StubShop {

    @RestController
    static class Api implements ShopHttpApi {
        @Override
        public ProductList products(@Nullable String category, @Nullable String text, int page, int size) {
            return new ProductList(List.of(), page, size, false);
        }

        @Override
        public ProductDetail product(long productId) {
            if (productId == 2) {
                throw new IllegalStateException("secret: password=hunter2");
            }
            if (productId == 3) {
                throw new ContextUnavailableException("pricing", "refused", new IllegalStateException());
            }
            if (productId > 3) {
                throw ShopRefusals.notFound("product " + productId);
            }
            return new ProductDetail(1, "Läufer", "d", "c", null, 1, List.of("pricing"));
        }

        @Override
        public CartQuote quote(CartQuoteRequest request) {
            return new CartQuote(request.region(), List.of(), 0, 0, 0, 0, "none");
        }

        @Override
        public OrderDetail checkout(String idempotencyKey, CheckoutRequest request) {
            return new OrderDetail(
                    "s-00000001", request.customerId(), request.region(), "CONFIRMED", "", List.of(), 0, 0, 0);
        }

        @Override
        public OrderDetail order(String orderId) {
            return ShopRefusals.order(orderId, Optional.empty());
        }

        @Override
        public OrderDetail cancel(String orderId) {
            throw ShopRefusals.notFound("order " + orderId);
        }

        @Override
        public OrderHistory history(long customerId) {
            return ShopAnswers.history(customerId, Optional.empty(), Map.of());
        }
    }
}
