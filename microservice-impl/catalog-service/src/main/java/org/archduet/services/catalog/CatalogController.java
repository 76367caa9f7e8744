package org.archduet.services.catalog;

import java.util.List;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.catalog.Product;
import org.archduet.context.catalog.ProductName;
import org.archduet.context.catalog.ProductPage;
import org.archduet.context.catalog.ProductQuery;
import org.archduet.services.kit.paths.CatalogPaths;
import org.archduet.services.kit.server.IdList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalog over HTTP. */
@RestController
class CatalogController {
    private final CatalogContext catalog;

    CatalogController(CatalogContext catalog) {
        this.catalog = catalog;
    }

    @GetMapping(CatalogPaths.LIST)
    ProductPage list(
            @RequestParam(name = "category", required = false) @Nullable String category,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam("page") int page,
            @RequestParam("size") int size) {
        return catalog.list(new ProductQuery(category, text, page, size));
    }

    @GetMapping(CatalogPaths.PRODUCTS)
    List<Product> products(@IdList List<Long> ids) {
        return catalog.products(ids);
    }

    @GetMapping(CatalogPaths.NAMES)
    List<ProductName> names(@IdList List<Long> ids) {
        return catalog.names(ids);
    }
}
