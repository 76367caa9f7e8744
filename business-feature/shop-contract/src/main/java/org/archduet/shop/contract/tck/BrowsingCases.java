package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listing and searching products. */
abstract class BrowsingCases extends Cases {

    @Test
    void firstPageHoldsTheFirstTwentyProducts() {
        Answer page = shop().get("/products").is(200);
        assertThat(ids(page)).isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(page.number("/page")).isZero();
        assertThat(page.number("/size")).isEqualTo(20);
        assertThat(page.at("/hasMore")).isEqualTo("true");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        List<Long> seen = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            seen.addAll(ids(shop().get("/products?page=" + number + "&size=7").is(200)));
        }
        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 28).boxed().toList());
    }

    @Test
    void lastPageHasNoMore() {
        Answer page = shop().get("/products?size=100&page=100").is(200);
        assertThat(ids(page))
                .isEqualTo(LongStream.rangeClosed(SeededShop.PRODUCTS + 1, SeededShop.UNSTOCKED)
                        .boxed()
                        .toList());
        assertThat(page.at("/hasMore")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products?size=100&page=101", "/products?page=100000&size=100"})
    void pagesBeyondTheEndAreEmpty(String path) {
        Answer page = shop().get(path).is(200);
        assertThat(ids(page)).isEmpty();
        assertThat(page.at("/hasMore")).isEqualTo("false");
    }

    @Test
    void categoryHoldsItsProductsOnlyInAscendingOrder() {
        String category = shop().get("/products/1").is(200).at("/category");
        Answer first = shop().get("/products?size=50&category=" + ShopClient.encoded(category))
                .is(200);
        Answer second = shop().get("/products?size=50&page=1&category=" + ShopClient.encoded(category))
                .is(200);
        assertThat(first.texts("/products", "category")).hasSize(50).containsOnly(category);
        List<Long> both = new ArrayList<>(ids(first));
        both.addAll(ids(second));
        assertThat(both).contains(1L).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void unknownCategoryIsEmpty() {
        assertThat(ids(shop().get("/products?category=no-such-category").is(200)))
                .isEmpty();
    }

    @Test
    void textFindsWordsOfNameOrDescription() {
        String word = firstWord(shop().get("/products/7").is(200).at("/name"));
        Answer found =
                shop().get("/products?size=30&text=" + ShopClient.encoded(word)).is(200);
        assertThat(ids(found)).isNotEmpty().isSorted();
        for (long id : ids(found)) {
            Answer product = shop().get("/products/" + id).is(200);
            assertThat((product.at("/name") + " " + product.at("/description")).toLowerCase(Locale.ROOT))
                    .contains(word.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void allWordsOfTheTextMustOccur() {
        Answer product = shop().get("/products/7").is(200);
        String words = product.at("/name") + " " + firstWord(product.at("/description"));
        List<Long> all = ids(shop().get("/products?size=100&text=" + ShopClient.encoded(words))
                .is(200));
        List<Long> one = ids(shop().get("/products?size=100&text=" + ShopClient.encoded(firstWord(words)))
                .is(200));
        assertThat(all).contains(7L);
        assertThat(one).hasSizeGreaterThanOrEqualTo(all.size());
        assertThat(ids(shop().get("/products?text=" + ShopClient.encoded(words + " nosuchwordanywhere"))
                        .is(200)))
                .isEmpty();
    }

    @Test
    void categoryAndTextNarrowTogether() {
        Answer product = shop().get("/products/7").is(200);
        String category = ShopClient.encoded(product.at("/category"));
        String word = ShopClient.encoded(firstWord(product.at("/name")));
        Answer both = shop().get("/products?size=100&category=" + category + "&text=" + word)
                .is(200);
        assertThat(ids(both)).contains(7L);
        assertThat(both.texts("/products", "category")).containsOnly(product.at("/category"));
        assertThat(ids(shop().get("/products?category=no-such-category&text=" + word)
                        .is(200)))
                .isEmpty();
    }

    @Test
    void listingSaysWhatTheProductPageSays() {
        Answer page = shop().get("/products?size=5&page=3").is(200);
        for (int i = 0; i < 5; i++) {
            Answer product = shop().get("/products/" + page.number("/products/" + i + "/productId"))
                    .is(200);
            for (String field : List.of("name", "category", "unitPriceCents")) {
                assertThat(page.at("/products/" + i + "/" + field)).isEqualTo(product.at("/" + field));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products?text=", "/products?category=", "/products?text=%20%20&category="})
    void blankFiltersAreNoFilters(String path) {
        assertThat(ids(shop().get(path).is(200))).hasSize(20).startsWith(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE catalog.product; --",
                "' OR '1'='1",
                "\\'; SELECT pg_sleep(30); --",
                "%",
                "_",
                "a:* & !b | (c <-> d)",
                "${jndi:ldap://127.0.0.1/x}",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "{{7*7}}",
                "日本語 ñandú 😀 \u202e",
                "\u0301\u0301\u0301"
            })
    void filtersAreTextAndNeverCode(String text) {
        String encoded = ShopClient.encoded(text);
        assertThat(ids(shop().get("/products?category=" + encoded).is(200))).isEmpty();
        shop().get("/products?text=" + encoded).is(200);
        assertThat(ids(shop().get("/products").is(200))).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1, page",
        "page=100001, page",
        "page=99999999999999999999, page",
        "page=1.5, page",
        "page=one, page",
        "size=0, size",
        "size=-5, size",
        "size=101, size",
        "size=2147483648, size",
        "size=ten, size",
        "text=a%00b, text",
        "text=a%C2%85b, text",
        "category=%00, category"
    })
    void refusesBadParameters(String query, String field) {
        shop().get("/products?" + query).isInvalid(field);
    }

    @Test
    void refusesLongFilters() {
        shop().get("/products?text=" + "x".repeat(100)).is(200);
        shop().get("/products?text=" + "x".repeat(101)).isInvalid("text");
        shop().get("/products?category=" + "x".repeat(101)).isInvalid("category");
    }

    private static List<Long> ids(Answer page) {
        return page.numbers("/products", "productId");
    }

    private static String firstWord(String text) {
        return text.split("\\W+")[0];
    }
}
