package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.shop.api.ShopProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products that the catalog shows and pricing or inventory do not know. */
abstract class NotForSaleCases extends Cases {

    @Test
    void withoutAPriceThePageShowsNoneAndIsNotDegraded() {
        Answer page = shop().get("/products/" + SeededShop.UNPRICED).is(200);
        assertThat(page.at("/name")).isNotBlank();
        assertThat(page.body().path("unitPriceCents").isNull()).as(page.text()).isTrue();
        assertThat(page.number("/freeQuantity")).isZero();
        assertThat(page.body().path("degraded").isEmpty()).as(page.text()).isTrue();
    }

    @Test
    void withoutAStockRowThePageShowsNoPieces() {
        Answer page = shop().get("/products/" + SeededShop.UNSTOCKED).is(200);
        assertThat(page.number("/unitPriceCents")).isPositive();
        assertThat(page.number("/freeQuantity")).isZero();
        assertThat(page.body().path("degraded").isEmpty()).as(page.text()).isTrue();
    }

    @Test
    void listingShowsBothAndCutsItsPagesAsIfTheyWereForSale() {
        Answer full = shop().get("/products?size=17&page=588").is(200);
        assertThat(full.numbers("/products", "productId")).hasSize(6).endsWith((long) SeededShop.UNPRICED, (long)
                SeededShop.UNSTOCKED);
        assertThat(full.at("/hasMore")).isEqualTo("false");
        Answer before =
                shop().get("/products?size=1&page=" + SeededShop.PRODUCTS).is(200);
        assertThat(before.number("/products/0/productId")).isEqualTo(SeededShop.UNPRICED);
        assertThat(before.body().at("/products/0/unitPriceCents").isNull())
                .as(before.text())
                .isTrue();
        assertThat(before.at("/hasMore")).isEqualTo("true");
    }

    @Test
    void searchFindsAProductWithoutAPrice() {
        String name = shop().get("/products/" + SeededShop.UNPRICED).is(200).at("/name");
        assertThat(shop().get("/products?text=" + ShopClient.encoded(name))
                        .is(200)
                        .numbers("/products", "productId"))
                .isEqualTo(List.of((long) SeededShop.UNPRICED));
    }

    @Test
    void withoutAPriceThereIsNoQuote() {
        Answer refused = shop().quote("NORTH", Line.of(1, 1), Line.of(SeededShop.UNPRICED, 1))
                .is(ShopProblem.UNKNOWN_PRODUCT);
        assertThat(refused.numbers("/productIds", "")).isEqualTo(List.of((long) SeededShop.UNPRICED));
    }

    @Test
    void withoutAPriceNothingIsOrderedAndTheKeyStaysFree() {
        String key = ShopClient.newKey();
        Answer refused = shop().checkout(
                        key, Bodies.order(41, Line.of(SeededShop.UNPRICED, 1), Line.of(SeededShop.FIRST_SOLD_OUT, 1)))
                .is(ShopProblem.UNKNOWN_PRODUCT);
        assertThat(refused.numbers("/productIds", "")).isEqualTo(List.of((long) SeededShop.UNPRICED));
        shop().checkout(key, Bodies.order(41, Line.of(1, 1))).is(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void withoutAStockRowItIsQuotedAndOutOfStock(int quantity) {
        assertThat(shop().quote("NORTH", Line.of(SeededShop.UNSTOCKED, quantity))
                        .is(200)
                        .number("/totalCents"))
                .isPositive();
        String key = ShopClient.newKey();
        String order = Bodies.order(42, Line.of(2, 1), Line.of(SeededShop.UNSTOCKED, quantity));
        Answer refused = shop().checkout(key, order).is(ShopProblem.OUT_OF_STOCK);
        assertThat(refused.numbers("/productIds", "")).isEqualTo(List.of((long) SeededShop.UNSTOCKED));
        shop().checkout(key, order).is(ShopProblem.OUT_OF_STOCK);
    }
}
