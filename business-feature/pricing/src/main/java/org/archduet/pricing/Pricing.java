package org.archduet.pricing;

import java.util.List;
import javax.sql.DataSource;
import org.archduet.context.CartLine;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.pricing.rules.CartPricing;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pricing over PostgreSQL. Each operation is one statement. Nothing is cached, not even the few tax rates: both
 * architectures could, and then the comparison would be one of caches.
 */
public final class Pricing implements PricingContext {
    private static final String PRICES =
            "SELECT product_id, unit_price_cents FROM pricing.price WHERE product_id = ANY (?) ORDER BY product_id";

    /** One row for each fact about the wanted products; its columns are read by {@link PriceBookRows}. */
    private static final String FACTS = """
            SELECT 'TAX', 0::bigint, basis_points, 0, 0::bigint, tax_class
              FROM pricing.tax_rate WHERE region = ?
            UNION ALL
            SELECT 'PRICE', product_id, 0, 0, unit_price_cents, tax_class
              FROM pricing.price WHERE product_id = ANY (?)
            UNION ALL
            SELECT 'BREAK', product_id, discount_basis_points, from_quantity, 0, ''
              FROM pricing.quantity_break WHERE product_id = ANY (?)
            UNION ALL
            SELECT 'PROMOTION', product_id, discount_basis_points, from_quantity, 0, name
              FROM pricing.promoted_product JOIN pricing.promotion USING (promotion_id)
             WHERE product_id = ANY (?)""";

    private final JdbcClient jdbc;

    /**
     * @param dataSource of the database that holds the schema {@code pricing}; a running transaction's connection is
     *     used
     */
    public Pricing(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public List<Price> prices(List<Long> productIds) {
        return jdbc.sql(PRICES)
                .param(productIds.stream().mapToLong(Long::longValue).toArray())
                .query((row, number) -> new Price(row.getLong(1), row.getLong(2)))
                .list();
    }

    @Override
    public QuoteOutcome quote(QuoteRequest request) {
        long[] ids = request.lines().stream().mapToLong(CartLine::productId).toArray();
        PriceBookRows rows = new PriceBookRows();
        // a region longer or stranger than any real one simply has no tax rates; U+0000 is no PostgreSQL text
        String region = request.region().replace('\0', '\uFFFD');
        jdbc.sql(FACTS).param(region).param(ids).param(ids).param(ids).query(rows);
        return CartPricing.price(request, rows.priceBook());
    }
}
