package org.archduet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.archduet.context.catalog.ListedProduct;
import org.archduet.context.catalog.Product;
import org.archduet.context.catalog.ProductName;
import org.archduet.context.catalog.ProductQuery;
import org.archduet.testdatabase.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CatalogIT {
    private static final DataSource DATABASE = TestServer.migrated(CatalogSchema.NAME, CatalogSchema.MIGRATIONS);
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static final Catalog CATALOG = new Catalog(DATABASE);

    @BeforeAll
    static void fortyProducts() {
        JDBC.sql("""
                        INSERT INTO catalog.product (product_id, name, description, category)
                        SELECT n, 'Product ' || n, CASE WHEN n % 4 = 0 THEN 'Blue steel kettle' ELSE 'Red kettle' END,
                               CASE WHEN n % 2 = 0 THEN 'kitchen' ELSE 'garden' END
                        FROM generate_series(1, 40) n""").update();
    }

    @Test
    void listsInOrderOfIdAndSaysWhetherMoreFollows() {
        var page = CATALOG.list(query(null, null, 1, 15));
        assertThat(ids(page.products()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(16, 30).boxed().toList());
        assertThat(page.products()).startsWith(new ListedProduct(16, "Product 16", "kitchen"));
        assertThat(page.hasMore()).isTrue();
        assertThat(CATALOG.list(query(null, null, 2, 15)).hasMore()).isFalse();
        assertThat(CATALOG.list(query(null, null, Integer.MAX_VALUE, 100)).products())
                .isEmpty();
    }

    @Test
    void filtersByCategoryAndByEveryWordOfTheText() {
        assertThat(ids(CATALOG.list(query("kitchen", null, 0, 3)).products())).containsExactly(2L, 4L, 6L);
        assertThat(ids(CATALOG.list(query(null, "KETTLE steel", 0, 3)).products()))
                .containsExactly(4L, 8L, 12L);
        assertThat(ids(CATALOG.list(query("kitchen", "red", 0, 2)).products())).containsExactly(2L, 6L);
        assertThat(CATALOG.list(query("garden", "steel", 0, 3)).products()).isEmpty();
        assertThat(ids(CATALOG.list(query(null, "17", 0, 3)).products())).containsExactly(17L);
        assertThat(ids(CATALOG.list(query(null, "  ", 0, 1)).products())).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; DROP TABLE catalog.product; --", "%", "a\0b", "& | ! ( :*", "\\", "'"})
    void textIsNeverMoreThanText(String hostile) {
        assertThat(CATALOG.list(query(null, hostile, 0, 5)).products()).isEmpty();
        assertThat(CATALOG.list(query(hostile, null, 0, 5)).products()).isEmpty();
    }

    @Test
    void looksUpManyAtOnceAndLeavesOutTheUnknown() {
        assertThat(CATALOG.products(List.of(5L, 99L, 3L)))
                .containsExactly(
                        new Product(3, "Product 3", "Red kettle", "garden"),
                        new Product(5, "Product 5", "Red kettle", "garden"));
        assertThat(CATALOG.products(List.of())).isEmpty();
        assertThat(CATALOG.names(List.of(5L, 99L, 3L)))
                .containsExactly(new ProductName(3, "Product 3"), new ProductName(5, "Product 5"));
        assertThat(CATALOG.names(List.of())).isEmpty();
    }

    private static ProductQuery query(@Nullable String category, @Nullable String text, int page, int size) {
        return new ProductQuery(category, text, page, size);
    }

    private static List<Long> ids(List<ListedProduct> products) {
        return products.stream().map(ListedProduct::productId).toList();
    }
}
