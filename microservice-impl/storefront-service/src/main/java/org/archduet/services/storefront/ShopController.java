package org.archduet.services.storefront;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.context.ContextNotReachedException;
import org.archduet.context.ContextUnavailableException;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.ordering.PastOrder;
import org.archduet.context.pricing.PricingContext;
import org.archduet.services.kit.contexts.ContextSource;
import org.archduet.shop.api.CartQuote;
import org.archduet.shop.api.CartQuoteRequest;
import org.archduet.shop.api.CheckoutRequest;
import org.archduet.shop.api.OrderDetail;
import org.archduet.shop.api.OrderHistory;
import org.archduet.shop.api.ProductDetail;
import org.archduet.shop.api.ProductList;
import org.archduet.shop.api.ShopAnswers;
import org.archduet.shop.api.ShopProblem;
import org.archduet.shop.api.ShopProblemException;
import org.archduet.shop.api.ShopRefusals;
import org.archduet.shop.api.http.ShopHttpApi;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The public API. A context that cannot be asked ends a request with the problem "unavailable", see {@code
 * ShopHttpConfiguration}.
 */
@RestController
class ShopController implements ShopHttpApi {
    private static final int HISTORY = 20;
    private static final int CATALOG_LIMIT = 200;

    private final CatalogPages pages;
    private final CatalogContext catalog;
    private final PricingContext pricing;
    private final OrderingContext orders;
    private final CheckoutProcess checkouts;

    ShopController(CatalogPages pages, ContextSource contexts) {
        this.pages = pages;
        this.catalog = contexts.catalog();
        this.pricing = contexts.pricing();
        this.orders = contexts.orders();
        this.checkouts = contexts.checkouts();
    }

    @Override
    public ProductList products(@Nullable String category, @Nullable String text, int page, int size) {
        return pages.list(ShopAnswers.query(category, text, page, size));
    }

    @Override
    public ProductDetail product(long productId) {
        return pages.product(productId);
    }

    @Override
    public CartQuote quote(CartQuoteRequest request) {
        return ShopRefusals.quote(pricing.quote(ShopAnswers.quoteRequest(request)));
    }

    @Override
    public OrderDetail checkout(String idempotencyKey, CheckoutRequest request) {
        try {
            return ShopRefusals.checkout(checkouts.checkout(ShopAnswers.command(idempotencyKey, request)));
        } catch (ContextNotReachedException nothingHappened) {
            throw nothingHappened;
        } catch (ContextUnavailableException unknown) {
            // the order id is ordering's to make, so it cannot be told here
            throw new ShopProblemException(
                    ShopProblem.IN_DOUBT, "The context ordering did not answer in time", Map.of());
        }
    }

    @Override
    public OrderDetail order(String orderId) {
        return ShopRefusals.order(orderId, orders.order(orderId));
    }

    @Override
    public OrderDetail cancel(String orderId) {
        try {
            return ShopRefusals.cancel(checkouts.cancel(orderId));
        } catch (ContextNotReachedException nothingHappened) {
            throw nothingHappened;
        } catch (ContextUnavailableException unknown) {
            return ShopRefusals.cancel(new CancelOutcome.InDoubt(orderId));
        }
    }

    /** One call for the orders, one for all product names in them. */
    @Override
    public OrderHistory history(long customerId) {
        Optional<List<PastOrder>> past = orders.history(customerId, HISTORY);
        List<Long> ids = past.orElse(List.of()).stream()
                .flatMap(order -> order.lines().stream())
                .map(PastOrder.Line::productId)
                .distinct()
                .sorted()
                .toList();
        return ShopAnswers.history(customerId, past, names(ids));
    }

    /**
     * One call; more only for the rare customer whose last orders hold more products than the catalog answers at once.
     */
    private Map<Long, String> names(List<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CATALOG_LIMIT) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + CATALOG_LIMIT));
            catalog.names(some).forEach(product -> names.put(product.productId(), product.name()));
        }
        return names;
    }
}
