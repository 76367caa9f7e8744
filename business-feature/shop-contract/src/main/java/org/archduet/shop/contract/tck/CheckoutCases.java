package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.archduet.shop.api.ShopProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Placing orders that succeed, and requests that are no orders. */
abstract class CheckoutCases extends Cases {

    @Test
    void confirmedOrderIsPricedAsQuotedAndReadableAtOnce() {
        Line[] lines = {Line.of(11, 3), Line.of(5, 10), Line.of(222, 1)};
        Answer quote = shop().quote("SOUTH", lines).is(200);
        Answer order = shop().checkout(Bodies.order(17, "SOUTH", Bodies.GOOD_TOKEN, lines))
                .is(201);
        assertThat(order.at("/status")).isEqualTo("CONFIRMED");
        assertThat(order.number("/customerId")).isEqualTo(17);
        assertThat(order.at("/region")).isEqualTo("SOUTH");
        assertThat(order.numbers("/lines", "productId")).isEqualTo(List.of(11L, 5L, 222L));
        for (String field :
                List.of("quantity", "unitPriceCents", "discountCents", "netCents", "taxCents", "totalCents")) {
            assertThat(order.numbers("/lines", field)).as(field).isEqualTo(quote.numbers("/lines", field));
        }
        for (String sum : List.of("/netCents", "/taxCents", "/totalCents")) {
            assertThat(order.number(sum)).as(sum).isEqualTo(quote.number(sum));
        }
        assertThat(shop().get("/orders/" + order.orderId()).is(200).body()).isEqualTo(order.body());
    }

    @Test
    void orderIsPlacedNow() {
        Answer order = shop().checkout(Bodies.order(18, Line.of(1, 1))).is(201);
        assertThat(Duration.between(Instant.parse(order.at("/placedAt")), Instant.now())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void soldPiecesAreNoLongerFree() {
        int before12 = shop().free(12);
        int before13 = shop().free(13);
        shop().checkout(Bodies.order(19, Line.of(13, 4), Line.of(12, 2))).is(201);
        assertThat(shop().free(12)).isEqualTo(before12 - 2);
        assertThat(shop().free(13)).isEqualTo(before13 - 4);
    }

    @Test
    void lastPiecesOfAScarceProductCanBeBought() {
        long scarce = shop().scarce(1);
        shop().checkout(Bodies.order(20, Line.of(scarce, shop().free(scarce)))).is(201);
        assertThat(shop().free(scarce)).isZero();
    }

    @Test
    void takesAnOrderOfFiftyLines() {
        Line[] lines =
                IntStream.rangeClosed(1, 50).mapToObj(i -> Line.of(51 - i, 1)).toArray(Line[]::new);
        assertThat(shop().checkout(Bodies.order(21, lines)).is(201).numbers("/lines", "productId"))
                .startsWith(50L, 49L)
                .hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, SeededShop.CUSTOMERS})
    void firstAndLastCustomerCanOrder(long customerId) {
        shop().checkout(Bodies.order(customerId, Line.of(2, 1))).is(201);
    }

    static List<String> regions() {
        return SeededShop.REGIONS;
    }

    @ParameterizedTest
    @MethodSource("regions")
    void everyRegionCanOrder(String region) {
        assertThat(shop().checkout(Bodies.order(22, region, Bodies.GOOD_TOKEN, Line.of(2, 1)))
                        .is(201)
                        .at("/region"))
                .isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({
        "1001, NORTH, 1, UNKNOWN_CUSTOMER",
        "9223372036854775807, NORTH, 1, UNKNOWN_CUSTOMER",
        "1001, NOWHERE, 20001, UNKNOWN_CUSTOMER",
        "1, NOWHERE, 1, UNKNOWN_REGION",
        "1, NOWHERE, 20001, UNKNOWN_REGION",
        "1, NORTH, 20001, UNKNOWN_PRODUCT"
    })
    void whatDoesNotExistIsNamedAndTheKeyStaysFree(long customer, String region, long product, ShopProblem problem) {
        String key = ShopClient.newKey();
        shop().checkout(key, Bodies.order(customer, region, Bodies.DECLINED_TOKEN, Line.of(product, 1)))
                .is(problem);
        shop().checkout(key, Bodies.order(1, Line.of(1, 1))).is(201);
    }

    @Test
    void unknownProductsAreNamedInAscendingOrder() {
        Answer answer = shop().checkout(Bodies.order(1, Line.of(20_002, 1), Line.of(1, 1), Line.of(20_001, 1)))
                .is(ShopProblem.UNKNOWN_PRODUCT);
        assertThat(answer.numbers("/productIds", "")).isEqualTo(List.of(20_001L, 20_002L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space 123", "semi;colon;key", "quote'or'1'='1", "dots.are.not.ok"})
    void refusesBadKeys(String key) {
        shop().checkout(key, Bodies.order(1, Line.of(1, 1))).isInvalid("Idempotency-Key");
    }

    @Test
    void takesKeysOfEightToSixtyFourCharacters() {
        String unique = ShopClient.newKey().replace("-", "");
        shop().checkout(unique.substring(unique.length() - 7), Bodies.order(1, Line.of(1, 1)))
                .isInvalid("Idempotency-Key");
        shop().checkout(unique.substring(unique.length() - 8), Bodies.order(1, Line.of(1, 1)))
                .is(201);
        String longest = (unique + "_".repeat(64)).substring(0, 64);
        shop().checkout(longest, Bodies.order(1, Line.of(1, 1))).is(201);
        shop().checkout(longest + "x", Bodies.order(1, Line.of(1, 1))).isInvalid("Idempotency-Key");
    }

    @Test
    void refusesAnOrderWithoutKey() {
        shop().postJson("/orders", Bodies.order(1, Line.of(1, 1))).isInvalid("Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"region":"NORTH","lines":[{"productId":1,"quantity":1}],"paymentToken":"tok_visa"}                    | customerId
            {"customerId":0,"region":"NORTH","lines":[{"productId":1,"quantity":1}],"paymentToken":"tok_visa"}     | customerId
            {"customerId":"1","region":"NORTH","lines":[{"productId":1,"quantity":1}],"paymentToken":"tok_visa"}   | customerId
            {"customerId":1,"region":"x","lines":[{"productId":1,"quantity":1}],"paymentToken":"tok_visa"}         | region
            {"customerId":1,"region":"NORTH","lines":[],"paymentToken":"tok_visa"}                                 | lines
            {"customerId":1,"region":"NORTH","lines":[{"productId":1,"quantity":0}],"paymentToken":"tok_visa"}     | lines[0].quantity
            {"customerId":1,"region":"NORTH","lines":[{"productId":1,"quantity":1},{"productId":1,"quantity":2}],"paymentToken":"tok_visa"} | lines
            {"customerId":1,"region":"NORTH","lines":[{"productId":1,"quantity":1}]}                               | paymentToken
            {"customerId":1,"region":"NORTH","lines":[{"productId":1,"quantity":1}],"paymentToken":"visa"}         | paymentToken
            {"customerId":1,"region":"NORTH","lines":[{"productId":1,"quantity":1}],"paymentToken":"tok_'; --"}    | paymentToken
            {"customerId":1,"region":"NORTH","lines":[{"productId":1,"quantity":1}],"paymentToken":"tok_ä"}        | paymentToken
            {"customerId":1,"region":"NORTH","lines":[{"productId":1,"quantity":1}],"paymentToken":"tok_a\\u0000"}  | paymentToken
            {"customerId":1,"region":"NORTH","lines":[{"productId":1,"quantity":1}],"paymentToken":"tok_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"} | paymentToken
            {"customerId":1,"region":"NORTH","lines":[{"productId":1,"quantity":1}],"paymentToken":"tok_visa","totalCents":1} | totalCents
            """)
    void refusesOrdersOfAnotherShape(String body, String field) {
        shop().checkout(body).isInvalid(field);
    }
}
