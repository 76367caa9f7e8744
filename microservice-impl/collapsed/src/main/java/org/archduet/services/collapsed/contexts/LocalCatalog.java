package org.archduet.services.collapsed.contexts;

import java.util.List;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.catalog.Product;
import org.archduet.context.catalog.ProductName;
import org.archduet.context.catalog.ProductPage;
import org.archduet.context.catalog.ProductQuery;
import org.archduet.services.kit.http.InternalJson;
import tools.jackson.databind.JavaType;

/** The catalog in this process. */
public final class LocalCatalog implements CatalogContext {
    private static final JavaType QUERY = InternalJson.type(ProductQuery.class);
    private static final JavaType IDS = InternalJson.listOf(Long.class);
    private static final JavaType PAGE = InternalJson.type(ProductPage.class);
    private static final JavaType PRODUCTS = InternalJson.listOf(Product.class);
    private static final JavaType NAMES = InternalJson.listOf(ProductName.class);

    private final CatalogContext catalog;
    private final Boundary boundary;

    /** @param boundary between its callers and the catalog */
    public LocalCatalog(CatalogContext catalog, Boundary boundary) {
        this.catalog = catalog;
        this.boundary = boundary;
    }

    @Override
    public ProductPage list(ProductQuery query) {
        ProductQuery asked = boundary.in(query, QUERY);
        return boundary.call(() -> catalog.list(asked), PAGE);
    }

    @Override
    public List<Product> products(List<Long> productIds) {
        List<Long> asked = boundary.in(productIds, IDS);
        return boundary.call(() -> catalog.products(asked), PRODUCTS);
    }

    @Override
    public List<ProductName> names(List<Long> productIds) {
        List<Long> asked = boundary.in(productIds, IDS);
        return boundary.call(() -> catalog.names(asked), NAMES);
    }
}
