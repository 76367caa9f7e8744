package org.archduet.shop.contract.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.archduet.context.catalog.Product;
import org.archduet.context.ordering.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopDataSetTest {
    private static final DataSize SMALL = new DataSize(400, 20, 5);

    /** A change here changes what every committed result was measured on. */
    @Test
    void theDefaultDataSetIsTheOneThatWasMeasuredOn() {
        assertThat(digest(42, DataSize.DEFAULT))
                .isEqualTo("0a98b53026978cca61d4633747ff6e3c91581c1cb872e87408e197c635e349d6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "tr-TR", "ar-EG", "hi-IN-u-nu-deva"})
    void doesNotDependOnTheLocale(String tag) {
        String expected = digest(7, SMALL);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(digest(7, SMALL)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anotherSeedIsAnotherShop() {
        assertThat(digest(8, SMALL)).isNotEqualTo(digest(7, SMALL));
    }

    @Test
    void aRowDoesNotChangeWhenTheShopGrows() {
        ShopDataSet small = new ShopDataSet(7, SMALL);
        ShopDataSet large = new ShopDataSet(7, DataSize.DEFAULT);
        assertThat(large.product(399)).isEqualTo(small.product(399));
        assertThat(large.price(399)).isEqualTo(small.price(399));
    }

    @Test
    void onlyTheLastPercentCanSellOut() {
        ShopDataSet data = new ShopDataSet(42, DataSize.DEFAULT);
        assertThat(data.freePieces(9_900)).isEqualTo(ShopDataSet.PLENTY);
        for (long id = 9_901; id <= 9_950; id++) {
            assertThat(data.freePieces(id)).isBetween(1, 3);
        }
        assertThat(data.freePieces(9_951)).isZero();
        assertThat(data.freePieces(10_000)).isZero();
    }

    @Test
    void customersTakeTurnsAndNoOrderHoldsAScarceProduct() {
        List<Order> orders = new ShopDataSet(42, SMALL).orders().toList();
        assertThat(orders).hasSize(100);
        assertThat(orders.get(0).orderId()).isEqualTo("s-00000001");
        assertThat(orders.get(99).orderId()).isEqualTo("s-00000100");
        assertThat(orders.get(20).customerId())
                .isEqualTo(orders.get(0).customerId())
                .isEqualTo(1);
        assertThat(orders).isSortedAccordingTo((a, b) -> a.placedAt().compareTo(b.placedAt()));
        assertThat(orders).allSatisfy(order -> {
            assertThat(order.lines()).hasSizeBetween(1, 4).allSatisfy(line -> assertThat(line.productId())
                    .isBetween(1L, 396L));
            assertThat(order.totalCents()).isBetween(100L, 1_000_000L);
        });
    }

    @Test
    void productsCanBeFoundByTheirWords() {
        Product product = new ShopDataSet(42, SMALL).product(21);
        assertThat(product.category()).isEqualTo("kitchen");
        assertThat(product.name()).matches("[A-Z][a-z]+ [a-z]+ [a-z]+ 21");
        assertThat(product.description()).contains("kitchen");
    }

    @ParameterizedTest
    @CsvSource({"199, 1, 1", "200, 0, 1", "200, 1, -1", "200, 1000, 1001", "200, 2147483647, 2147483647"})
    void refusesASizeThatMakesNoShop(int products, int customers, int orders) {
        assertThatThrownBy(() -> new DataSize(products, customers, orders))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a data set");
    }

    private static String digest(long seed, DataSize size) {
        return new ShopTables(new ShopDataSet(seed, size)).digest();
    }
}
