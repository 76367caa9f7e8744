package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.archduet.shop.api.ShopProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The product page: product, price, availability. */
abstract class ProductPageCases extends Cases {

    @ParameterizedTest
    @ValueSource(longs = {1, 4_711, SeededShop.FIRST_SCARCE - 1})
    void showsProductPriceAndPlenty(long productId) {
        Answer page = shop().get("/products/" + productId).is(200);
        assertThat(page.number("/productId")).isEqualTo(productId);
        assertThat(page.at("/name")).isNotBlank();
        assertThat(page.at("/description")).isNotBlank();
        assertThat(page.at("/category")).isNotBlank();
        assertThat(page.number("/unitPriceCents")).isPositive();
        assertThat(page.number("/freeQuantity")).isGreaterThan(100_000);
        assertThat(page.body().path("degraded").isEmpty()).isTrue();
    }

    @Test
    void scarceProductsHaveOneToThreePieces() {
        assertThat(shop().free(shop().scarce(1))).isBetween(1, 3);
    }

    @Test
    void soldOutProductsAreShownWithNone() {
        assertThat(shop().free(SeededShop.FIRST_SOLD_OUT)).isZero();
        assertThat(shop().free(SeededShop.PRODUCTS)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {SeededShop.UNSTOCKED + 1, Integer.MAX_VALUE + 1L, Long.MAX_VALUE})
    void unknownProductIsNotFound(long productId) {
        shop().get("/products/" + productId).is(ShopProblem.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "abc",
                "1.0",
                "1e3",
                "0x10",
                "%2B1",
                "%201",
                "%23F",
                "%D9%A1",
                "9223372036854775808",
                "1%27%20OR%20%271%27=%271",
                "1%3Bdrop",
                "%F0%9F%98%80"
            })
    void refusesWhatIsNoProductId(String productId) {
        shop().get("/products/" + productId).isInvalid("productId");
    }
}
