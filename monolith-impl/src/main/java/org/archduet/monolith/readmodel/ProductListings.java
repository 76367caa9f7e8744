package org.archduet.monolith.readmodel;

import java.util.ArrayList;
import java.util.List;
import org.archduet.context.catalog.ProductQuery;
import org.archduet.shop.api.ProductList;
import org.archduet.shop.api.ProductListItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Read model: a page of products with their list prices in one statement. */
@Component
public final class ProductListings {
    private final JdbcClient jdbc;

    ProductListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the page; one row more than asked for is read to know whether a further page exists */
    public ProductList page(ProductQuery query) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder filter = new StringBuilder("WHERE true");
        if (query.category() != null) {
            filter.append(" AND category = ?");
            parameters.add(query.category());
        }
        if (query.text() != null) {
            filter.append(" AND words @@ plainto_tsquery('simple', ?)");
            parameters.add(query.text());
        }
        parameters.add((long) query.page() * query.size());
        // the limit is part of the text: a plan that is kept for any limit would read the whole price list
        List<ProductListItem> found = jdbc.sql("""
                        SELECT p.product_id, p.name, p.category, pr.unit_price_cents
                        FROM (SELECT product_id FROM catalog.product %s ORDER BY product_id LIMIT %d OFFSET ?) page
                        JOIN catalog.product p ON p.product_id = page.product_id
                        LEFT JOIN pricing.price pr ON pr.product_id = page.product_id
                        ORDER BY p.product_id""".formatted(filter, query.size() + 1))
                .params(parameters)
                .query((row, number) -> new ProductListItem(
                        row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, Long.class)))
                .list();
        boolean hasMore = found.size() > query.size();
        return new ProductList(hasMore ? found.subList(0, query.size()) : found, query.page(), query.size(), hasMore);
    }
}
