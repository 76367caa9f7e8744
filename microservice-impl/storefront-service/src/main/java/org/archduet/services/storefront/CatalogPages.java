package org.archduet.services.storefront;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.archduet.context.PartUnavailableException;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.catalog.ListedProduct;
import org.archduet.context.catalog.Product;
import org.archduet.context.catalog.ProductPage;
import org.archduet.context.catalog.ProductQuery;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.pricing.PricingContext;
import org.archduet.shop.api.ProductDetail;
import org.archduet.shop.api.ProductList;
import org.archduet.shop.api.ShopAnswers;
import org.archduet.shop.api.ShopRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages composed of what several services know. The parts of a product page are asked one after the other: its time is the
 * sum of theirs, and no request takes more than one thread of a process.
 */
@Component
class CatalogPages {
    private final CatalogContext catalog;
    private final PricingContext pricing;
    private final InventoryContext inventory;

    CatalogPages(CatalogContext catalog, PricingContext pricing, InventoryContext inventory) {
        this.catalog = catalog;
        this.pricing = pricing;
        this.inventory = inventory;
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
        List<String> degraded = new ArrayList<>(0);
        Long price = ifThere(degraded, () -> pricing.prices(ids).stream()
                .findFirst()
                .map(found -> found.unitPriceCents())
                .orElse(null));
        Integer free = ifThere(degraded, () -> inventory.availability(ids).stream()
                .findFirst()
                .map(found -> found.freeQuantity())
                .orElse(0));
        return ShopAnswers.productDetail(product, price, free, degraded);
    }

    private static <T> @Nullable T ifThere(List<String> degraded, Supplier<@Nullable T> part) {
        try {
            return part.get();
        } catch (PartUnavailableException away) {
            degraded.add(away.part());
            return null;
        }
    }
}
