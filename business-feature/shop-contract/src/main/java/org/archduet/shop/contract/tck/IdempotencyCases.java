package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.shop.api.ShopProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same key gives the same answer, for ever, also when sent many times at once. */
abstract class IdempotencyCases extends Cases {
    private static final int AT_ONCE = 32;

    @Test
    void replayGivesTheSameOrderAndSellsNothingTwice() {
        String key = ShopClient.newKey();
        int free = shop().free(41);
        Answer first = shop().checkout(key, Bodies.order(41, Line.of(41, 3))).is(201);
        Answer second = shop().checkout(key, Bodies.order(41, Line.of(41, 3))).is(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(shop().free(41)).isEqualTo(free - 3);
    }

    @Test
    void sameKeyThirtyTwoTimesAtOnceIsOneOrder() {
        String key = ShopClient.newKey();
        int free = shop().free(42);
        List<Answer> answers = shop().together(AT_ONCE, i -> shop().checkout(key, Bodies.order(42, Line.of(42, 1))));
        assertThat(answers).allSatisfy(answer -> answer.is(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(shop().free(42)).isEqualTo(free - 1);
    }

    @Test
    void sameDeclinedKeyThirtyTwoTimesAtOnceIsOneRefusal() {
        String key = ShopClient.newKey();
        int free = shop().free(43);
        List<Answer> answers = shop().together(AT_ONCE, i -> shop().checkout(
                        key, Bodies.order(43, "NORTH", Bodies.DECLINED_TOKEN, Line.of(43, 1))));
        assertThat(answers).allSatisfy(answer -> answer.is(ShopProblem.PAYMENT_DECLINED));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(shop().free(43)).isEqualTo(free);
    }

    @Test
    void sameKeyAtOnceForTheLastPieceIsOneOrder() {
        long scarce = shop().scarce(1);
        int free = shop().free(scarce);
        String key = ShopClient.newKey();
        List<Answer> answers =
                shop().together(AT_ONCE, i -> shop().checkout(key, Bodies.order(44, Line.of(scarce, free))));
        assertThat(answers).allSatisfy(answer -> answer.is(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(shop().free(scarce)).isZero();
    }

    @Test
    void oneOfTwoRequestsWinsAKeyAndTheOtherIsTold() {
        String key = ShopClient.newKey();
        int free = shop().free(45);
        List<Answer> answers =
                shop().together(16, i -> shop().checkout(key, Bodies.order(45, Line.of(45, i % 2 == 0 ? 1 : 10))));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(8);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Answer::body)
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> answer.is(ShopProblem.IDEMPOTENCY_KEY_REUSED));
        assertThat(free - shop().free(45)).isIn(1, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"customerId\":47,\"region\":\"NORTH\",\"lines\":[{\"productId\":46,\"quantity\":2}],\"paymentToken\":\"tok_visa\"}",
                "{\"customerId\":46,\"region\":\"SOUTH\",\"lines\":[{\"productId\":46,\"quantity\":2}],\"paymentToken\":\"tok_visa\"}",
                "{\"customerId\":46,\"region\":\"NORTH\",\"lines\":[{\"productId\":47,\"quantity\":2}],\"paymentToken\":\"tok_visa\"}",
                "{\"customerId\":46,\"region\":\"NORTH\",\"lines\":[{\"productId\":46,\"quantity\":3}],\"paymentToken\":\"tok_visa\"}",
                "{\"customerId\":46,\"region\":\"NORTH\",\"lines\":[{\"productId\":46,\"quantity\":2},{\"productId\":47,\"quantity\":1}],\"paymentToken\":\"tok_visa\"}",
                "{\"customerId\":46,\"region\":\"NORTH\",\"lines\":[{\"productId\":46,\"quantity\":2}],\"paymentToken\":\"tok_master\"}",
                "{\"customerId\":46,\"region\":\"NOWHERE\",\"lines\":[{\"productId\":20001,\"quantity\":2}],\"paymentToken\":\"tok_visa\"}"
            })
    void keyOfAnotherRequestIsRefused(String other) {
        String key = ShopClient.newKey();
        Answer order = shop().checkout(key, Bodies.order(46, Line.of(46, 2))).is(201);
        Answer refusal = shop().checkout(key, other).is(ShopProblem.IDEMPOTENCY_KEY_REUSED);
        assertThat(refusal.orderId()).isEqualTo(order.orderId());
        assertThat(shop().checkout(key, Bodies.order(46, Line.of(46, 2)))
                        .is(201)
                        .body())
                .isEqualTo(order.body());
    }

    @Test
    void keyStandsForTheContentsNotTheBytes() {
        String key = ShopClient.newKey();
        Answer order = shop().checkout(key, Bodies.order(48, Line.of(48, 2))).is(201);
        String respelled =
                "{ \"paymentToken\" : \"tok_visa\", \"lines\":[ {\"quantity\":2,\"productId\":48} ],\n \"region\":\"N\\u004fRTH\", \"customerId\":48 }";
        assertThat(shop().checkout(key, respelled).is(201).body()).isEqualTo(order.body());
    }

    @Test
    void invalidRequestIsRefusedEvenWithAUsedKey() {
        String key = ShopClient.newKey();
        shop().checkout(key, Bodies.order(49, Line.of(49, 1))).is(201);
        shop().checkout(key, Bodies.order(49, Line.of(49, 0))).isInvalid("lines[0].quantity");
    }

    @Test
    void keysDifferByCase() {
        String key = ShopClient.newKey() + "-a";
        Answer lower = shop().checkout(key, Bodies.order(50, Line.of(50, 1))).is(201);
        Answer upper = shop().checkout(key.toUpperCase(java.util.Locale.ROOT), Bodies.order(50, Line.of(50, 1)))
                .is(201);
        assertThat(upper.orderId()).isNotEqualTo(lower.orderId());
    }

    @Test
    void replayAfterCancellationGivesTheOrderAsItWasConfirmed() {
        String key = ShopClient.newKey();
        Answer order = shop().checkout(key, Bodies.order(51, Line.of(51, 1))).is(201);
        shop().cancel(order.orderId()).is(200);
        assertThat(shop().checkout(key, Bodies.order(51, Line.of(51, 1)))
                        .is(201)
                        .body())
                .isEqualTo(order.body());
        assertThat(shop().get("/orders/" + order.orderId()).is(200).at("/status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void declinedKeyStaysDeclined() {
        String key = ShopClient.newKey();
        String body = Bodies.order(52, "NORTH", Bodies.DECLINED_TOKEN, Line.of(52, 1));
        Answer first = shop().checkout(key, body).is(ShopProblem.PAYMENT_DECLINED);
        assertThat(shop().checkout(key, body).is(ShopProblem.PAYMENT_DECLINED).body())
                .isEqualTo(first.body());
        shop().checkout(key, Bodies.order(52, Line.of(52, 1))).is(ShopProblem.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void soldOutKeyStaysRefusedAlsoWhenStockIsBack() {
        long scarce = shop().scarce(1);
        int free = shop().free(scarce);
        Answer winner = shop().checkout(Bodies.order(53, Line.of(scarce, free))).is(201);
        String key = ShopClient.newKey();
        String body = Bodies.order(54, Line.of(scarce, 1));
        Answer refusal = shop().checkout(key, body).is(ShopProblem.OUT_OF_STOCK);
        shop().cancel(winner.orderId()).is(200);
        assertThat(shop().free(scarce)).isEqualTo(free);
        assertThat(shop().checkout(key, body).is(ShopProblem.OUT_OF_STOCK).body())
                .isEqualTo(refusal.body());
        assertThat(shop().free(scarce)).isEqualTo(free);
    }
}
