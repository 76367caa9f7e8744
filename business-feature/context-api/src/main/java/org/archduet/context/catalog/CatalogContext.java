package org.archduet.context.catalog;

import java.util.List;

/** Names, descriptions and categories of products. */
public interface CatalogContext {

    /** One page of products in ascending order of id, filtered by category and text. */
    ProductPage list(ProductQuery query);

    /**
     * The products with these ids, in ascending order of id; unknown ids are absent from the answer.
     *
     * @param productIds at most 200
     */
    List<Product> products(List<Long> productIds);

    /**
     * What the products with these ids are called, in ascending order of id; unknown ids are absent from the answer.
     *
     * @param productIds at most 200
     */
    List<ProductName> names(List<Long> productIds);
}
