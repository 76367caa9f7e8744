package org.archduet.services.kit.http;

import java.util.List;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.catalog.Product;
import org.archduet.context.catalog.ProductName;
import org.archduet.context.catalog.ProductPage;
import org.archduet.context.catalog.ProductQuery;
import org.archduet.services.kit.calls.RemoteContext;
import org.archduet.services.kit.calls.WireCall;
import org.archduet.services.kit.paths.CatalogPaths;
import tools.jackson.databind.JavaType;

/** The catalog in another process. */
public final class RemoteCatalog implements CatalogContext {
    private static final JavaType PAGE = InternalJson.type(ProductPage.class);
    private static final JavaType PRODUCTS = InternalJson.listOf(Product.class);
    private static final JavaType NAMES = InternalJson.listOf(ProductName.class);

    private final RemoteContext context;

    /** @param context the catalog service */
    public RemoteCatalog(RemoteContext context) {
        this.context = context;
    }

    @Override
    public ProductPage list(ProductQuery query) {
        StringBuilder path = new StringBuilder(CatalogPaths.LIST)
                .append("?page=")
                .append(query.page())
                .append("&size=")
                .append(query.size());
        if (query.category() != null) {
            path.append("&category=").append(Urls.encode(query.category()));
        }
        if (query.text() != null) {
            path.append("&text=").append(Urls.encode(query.text()));
        }
        return InternalJson.read(context.call(WireCall.get(path.toString())), PAGE);
    }

    @Override
    public List<Product> products(List<Long> productIds) {
        return InternalJson.read(context.call(WireCall.get(Urls.ids(CatalogPaths.PRODUCTS, productIds))), PRODUCTS);
    }

    @Override
    public List<ProductName> names(List<Long> productIds) {
        return InternalJson.read(context.call(WireCall.get(Urls.ids(CatalogPaths.NAMES, productIds))), NAMES);
    }
}
