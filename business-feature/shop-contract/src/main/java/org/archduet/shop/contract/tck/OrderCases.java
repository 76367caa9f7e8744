package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.archduet.shop.api.ShopProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading orders and a customer's history. */
abstract class OrderCases extends Cases {

    @ParameterizedTest
    @ValueSource(ints = {1, 15_000, SeededShop.ORDERS - 1})
    void seededOrderIsConfirmedAndItsSumsAreSumsOfLines(int number) {
        Answer order = shop().get("/orders/" + SeededShop.orderId(number)).is(200);
        assertThat(order.orderId()).isEqualTo(SeededShop.orderId(number));
        assertThat(order.at("/status")).isEqualTo("CONFIRMED");
        assertThat(order.number("/customerId")).isBetween(1L, (long) SeededShop.CUSTOMERS);
        assertThat(order.numbers("/lines", "productId")).isNotEmpty();
        for (String sum : List.of("netCents", "taxCents", "totalCents")) {
            assertThat(sum(order.numbers("/lines", sum))).as(sum).isEqualTo(order.number("/" + sum));
        }
        assertThat(order.number("/netCents") + order.number("/taxCents")).isEqualTo(order.number("/totalCents"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s-00030001", "s-00000000", "o-00000000000000000000000000000000"})
    void unknownOrderIsNotFound(String orderId) {
        shop().get("/orders/" + orderId).is(ShopProblem.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "s-0000001",
                "s-000000001",
                "o-0000000000000000000000000000000G",
                "s-00000001%20",
                "s-00000001%27%20OR%20%271%27=%271",
                "%E2%82%AC",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void refusesWhatIsNoOrderId(String orderId) {
        shop().get("/orders/" + orderId).isInvalid("orderId");
    }

    @Test
    void historyHoldsTheLastTwentyNewestFirstWithNames() {
        Answer history = shop().get("/customers/300/orders").is(200);
        assertThat(history.number("/customerId")).isEqualTo(300);
        List<String> times = history.texts("/orders", "placedAt");
        assertThat(times)
                .hasSize(SeededShop.HISTORY)
                .isSortedAccordingTo(Comparator.<String>naturalOrder().reversed());
        assertThat(history.texts("/orders", "orderId")).doesNotHaveDuplicates();
        for (int i : new int[] {0, 7, SeededShop.HISTORY - 1}) {
            String entry = "/orders/" + i;
            Answer order =
                    shop().get("/orders/" + history.at(entry + "/orderId")).is(200);
            assertThat(order.number("/customerId")).isEqualTo(300);
            assertThat(order.at("/placedAt")).isEqualTo(history.at(entry + "/placedAt"));
            assertThat(order.number("/totalCents")).isEqualTo(history.number(entry + "/totalCents"));
            for (String field : List.of("productId", "quantity", "totalCents")) {
                assertThat(history.numbers(entry + "/lines", field)).isEqualTo(order.numbers("/lines", field));
            }
            assertThat(history.at(entry + "/lines/0/productName"))
                    .isEqualTo(shop().get("/products/" + history.number(entry + "/lines/0/productId"))
                            .is(200)
                            .at("/name"));
        }
    }

    @Test
    void newOrderComesFirst() {
        List<String> before = shop().get("/customers/301/orders").is(200).texts("/orders", "orderId");
        Answer order = shop().checkout(Bodies.order(301, Line.of(83, 2), Line.of(81, 1)))
                .is(201);
        Answer history = shop().get("/customers/301/orders").is(200);
        assertThat(history.at("/orders/0/orderId")).isEqualTo(order.orderId());
        assertThat(history.at("/orders/0/status")).isEqualTo("CONFIRMED");
        assertThat(history.numbers("/orders/0/lines", "productId")).isEqualTo(List.of(83L, 81L));
        assertThat(history.number("/orders/0/totalCents")).isEqualTo(order.number("/totalCents"));
        assertThat(history.texts("/orders", "orderId").subList(1, SeededShop.HISTORY))
                .isEqualTo(before.subList(0, SeededShop.HISTORY - 1));
    }

    @Test
    void newestOrdersComeInTheOrderTheyWerePlaced() {
        List<String> placed = LongStream.rangeClosed(1, 5)
                .mapToObj(i -> shop().checkout(Bodies.order(302, Line.of(84, (int) i)))
                        .is(201)
                        .orderId())
                .toList();
        List<String> shown = shop().get("/customers/302/orders")
                .is(200)
                .texts("/orders", "orderId")
                .subList(0, 5);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(placed);
        assertThat(shown.get(0)).isEqualTo(placed.get(4));
    }

    @Test
    void cancelledOrderStaysInTheHistory() {
        Answer order = shop().checkout(Bodies.order(303, Line.of(85, 1))).is(201);
        shop().cancel(order.orderId()).is(200);
        Answer history = shop().get("/customers/303/orders").is(200);
        assertThat(history.at("/orders/0/orderId")).isEqualTo(order.orderId());
        assertThat(history.at("/orders/0/status")).isEqualTo("CANCELLED");
    }

    @Test
    void refusedOrdersAreNotInTheHistory() {
        Answer before = shop().get("/customers/304/orders").is(200);
        shop().checkout(Bodies.order(304, "NORTH", Bodies.DECLINED_TOKEN, Line.of(86, 1)))
                .is(ShopProblem.PAYMENT_DECLINED);
        shop().checkout(Bodies.order(304, Line.of(SeededShop.PRODUCTS, 1))).is(ShopProblem.OUT_OF_STOCK);
        assertThat(shop().get("/customers/304/orders").is(200).body()).isEqualTo(before.body());
    }

    @Test
    void replayAddsNothingToTheHistory() {
        String key = ShopClient.newKey();
        shop().checkout(key, Bodies.order(305, Line.of(87, 1))).is(201);
        Answer once = shop().get("/customers/305/orders").is(200);
        shop().checkout(key, Bodies.order(305, Line.of(87, 1))).is(201);
        assertThat(shop().get("/customers/305/orders").is(200).body()).isEqualTo(once.body());
    }

    @ParameterizedTest
    @ValueSource(longs = {SeededShop.CUSTOMERS + 1, Long.MAX_VALUE})
    void unknownCustomerIsNotFound(long customerId) {
        shop().get("/customers/" + customerId + "/orders").is(ShopProblem.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "me", "1.5", "9223372036854775808", "1%20OR%201=1"})
    void refusesWhatIsNoCustomerId(String customerId) {
        shop().get("/customers/" + customerId + "/orders").isInvalid("customerId");
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
