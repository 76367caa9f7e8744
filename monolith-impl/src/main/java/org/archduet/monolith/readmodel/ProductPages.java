package org.archduet.monolith.readmodel;

import java.util.List;
import java.util.Optional;
import org.archduet.shop.api.ProductDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Read model: product, list price and free stock of one product in one statement. */
@Component
public final class ProductPages {
    private static final String PAGE = """
            SELECT p.product_id, p.name, p.description, p.category, pr.unit_price_cents,
                coalesce(s.free_quantity, 0)
            FROM catalog.product p
            LEFT JOIN pricing.price pr ON pr.product_id = p.product_id
            LEFT JOIN inventory.stock s ON s.product_id = p.product_id
            WHERE p.product_id = ?""";

    private final JdbcClient jdbc;

    ProductPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the page, or empty when there is no such product */
    public Optional<ProductDetail> page(long productId) {
        return jdbc.sql(PAGE)
                .param(productId)
                .query((row, number) -> new ProductDetail(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, Long.class),
                        row.getInt(6),
                        List.of()))
                .optional();
    }
}
