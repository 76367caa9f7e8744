package org.archduet.catalog;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.archduet.catalog.rules.PageCut;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.catalog.ListedProduct;
import org.archduet.context.catalog.Product;
import org.archduet.context.catalog.ProductName;
import org.archduet.context.catalog.ProductPage;
import org.archduet.context.catalog.ProductQuery;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The catalog over PostgreSQL. Each operation is one statement. Nothing is cached: no architecture gets to answer from
 * memory.
 */
public final class Catalog implements CatalogContext {
    private static final String BY_IDS =
            "SELECT product_id, name, description, category FROM catalog.product WHERE product_id = ANY (?)"
                    + " ORDER BY product_id";
    private static final String NAMES =
            "SELECT product_id, name FROM catalog.product WHERE product_id = ANY (?) ORDER BY product_id";
    private static final RowMapper<Product> PRODUCT =
            (row, number) -> new Product(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
    private static final RowMapper<ListedProduct> LISTED =
            (row, number) -> new ListedProduct(row.getLong(1), row.getString(2), row.getString(3));
    private static final RowMapper<ProductName> NAME =
            (row, number) -> new ProductName(row.getLong(1), row.getString(2));

    private final JdbcClient jdbc;

    /**
     * @param dataSource of the database that holds the schema {@code catalog}; a running transaction's connection is
     *     used
     */
    public Catalog(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public ProductPage list(ProductQuery query) {
        PageCut cut = new PageCut(query.page(), query.size());
        // The inner select walks an index only, so a deep page does not read the rows it skips. A plan made for any
        // page
        // size would join the page by reading all products; LATERAL with a LIMIT leaves it no way but the index.
        StringBuilder sql = new StringBuilder(
                "SELECT p.product_id, p.name, p.category FROM (SELECT product_id FROM catalog.product");
        List<Object> parameters = new ArrayList<>(4);
        String and = " WHERE ";
        if (query.category() != null) {
            sql.append(and).append("category = ?");
            parameters.add(storable(query.category()));
            and = " AND ";
        }
        if (query.text() != null && !query.text().isBlank()) {
            sql.append(and).append("words @@ plainto_tsquery('simple', ?)");
            parameters.add(storable(query.text()));
        }
        sql.append(" ORDER BY product_id LIMIT ? OFFSET ?) page CROSS JOIN LATERAL")
                .append(" (SELECT product_id, name, category FROM catalog.product WHERE product_id = page.product_id")
                .append(" LIMIT 1) p ORDER BY page.product_id");
        parameters.add(cut.fetch());
        parameters.add(cut.skip());
        return cut.page(
                jdbc.sql(sql.toString()).params(parameters).query(LISTED).list());
    }

    @Override
    public List<Product> products(List<Long> productIds) {
        return byIds(BY_IDS, productIds, PRODUCT);
    }

    @Override
    public List<ProductName> names(List<Long> productIds) {
        return byIds(NAMES, productIds, NAME);
    }

    private <T> List<T> byIds(String sql, List<Long> productIds, RowMapper<T> rows) {
        return jdbc.sql(sql)
                .param(productIds.stream().mapToLong(Long::longValue).toArray())
                .query(rows)
                .list();
    }

    /** PostgreSQL text cannot hold U+0000 and refuses it as a parameter; U+FFFD occurs in no product either. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
