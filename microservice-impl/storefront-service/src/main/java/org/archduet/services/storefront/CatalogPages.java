package org.archduet.services.storefront;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.catalog.ListedProduct;
import org.archduet.context.catalog.Product;
import org.archduet.context.catalog.ProductPage;
import org.archduet.context.catalog.ProductQuery;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.PricingContext;
import org.archduet.services.kit.contexts.ContextSource;
import org.archduet.shop.api.ProductDetail;
import org.archduet.shop.api.ProductList;
import org.archduet.shop.api.ShopAnswers;
import org.archduet.shop.api.ShopRefusals;
import org.springframework.stereotype.Component;

/**
 * Pages composed of what several services know. Once the catalog has the product, price and stock are asked for at
 * once: a context that hangs costs the page its own time-out and leaves the other its time. It takes a second thread
 * for the length of one call.
 */
@Component
class CatalogPages {
    private final CatalogContext catalog;
    private final PricingContext pricing;
    private final InventoryContext inventory;
    private final CallsBeside beside;

    CatalogPages(ContextSource contexts, CallsBeside beside) {
        this.catalog = contexts.catalog();
        this.pricing = contexts.pricing();
        this.inventory = contexts.inventory();
        this.beside = beside;
    }

    /** One call for the page, one for all its prices. */
    ProductList list(ProductQuery query) {
        ProductPage page = catalog.list(query);
        List<Long> ids = page.products().stream().map(ListedProduct::productId).toList();
        return ShopAnswers.productList(query, page, ids.isEmpty() ? List.of() : pricing.prices(ids));
    }

    /** The page without a price or a stock figure is better than no page. */
    ProductDetail product(long productId) {
        List<Long> ids = List.of(productId);
        Product product = catalog.products(ids).stream()
                .findFirst()
                .orElseThrow(() -> ShopRefusals.notFound("product " + productId));
        CompletableFuture<ContextAnswer<Long>> asked =
                beside.begin(() -> ContextAnswer.of(() -> pricing.prices(ids).stream()
                        .findFirst()
                        .map(Price::unitPriceCents)
                        .orElse(null)));
        ContextAnswer<Integer> free = ContextAnswer.of(() -> inventory.availability(ids).stream()
                .findFirst()
                .map(Availability::freeQuantity)
                .orElse(0));
        ContextAnswer<Long> price = asked.join();
        List<String> degraded = Stream.of(price.unavailable(), free.unavailable())
                .flatMap(List::stream)
                .toList();
        return ShopAnswers.productDetail(product, price.value(), free.value(), degraded);
    }
}
