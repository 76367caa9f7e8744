package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.archduet.shop.api.ShopProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking orders back. */
abstract class CancellationCases extends Cases {

    @Test
    void cancelledOrderGivesItsStockBack() {
        int free70 = shop().free(70);
        int free71 = shop().free(71);
        Answer order = shop().checkout(Bodies.order(270, Line.of(71, 2), Line.of(70, 5)))
                .is(201);
        Answer cancelled = shop().cancel(order.orderId()).is(200);
        assertThat(cancelled.at("/status")).isEqualTo("CANCELLED");
        for (String field : List.of("/orderId", "/placedAt", "/lines", "/netCents", "/taxCents", "/totalCents")) {
            assertThat(cancelled.body().at(field))
                    .as(field)
                    .isEqualTo(order.body().at(field));
        }
        assertThat(shop().free(70)).isEqualTo(free70);
        assertThat(shop().free(71)).isEqualTo(free71);
        assertThat(shop().get("/orders/" + order.orderId()).is(200).body()).isEqualTo(cancelled.body());
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        int free = shop().free(72);
        Answer order = shop().checkout(Bodies.order(271, Line.of(72, 3))).is(201);
        Answer first = shop().cancel(order.orderId()).is(200);
        assertThat(shop().cancel(order.orderId()).is(200).body()).isEqualTo(first.body());
        assertThat(shop().free(72)).isEqualTo(free);
    }

    @Test
    void scarcePieceOfACancelledOrderCanBeBoughtAgain() {
        long scarce = shop().scarce(1);
        int free = shop().free(scarce);
        Answer order = shop().checkout(Bodies.order(272, Line.of(scarce, free))).is(201);
        shop().checkout(Bodies.order(273, Line.of(scarce, 1))).is(ShopProblem.OUT_OF_STOCK);
        shop().cancel(order.orderId()).is(200);
        shop().checkout(Bodies.order(273, Line.of(scarce, free))).is(201);
    }

    @Test
    void seededOrderCanBeCancelledAndItsStockComesBack() {
        String orderId = SeededShop.orderId(SeededShop.ORDERS);
        Answer order = shop().get("/orders/" + orderId).is(200);
        long productId = order.number("/lines/0/productId");
        int free = shop().free(productId);
        assertThat(shop().cancel(orderId).is(200).at("/status")).isEqualTo("CANCELLED");
        assertThat(shop().free(productId)).isEqualTo(free + (int) order.number("/lines/0/quantity"));
    }

    @Test
    void declinedOrderCannotBeCancelled() {
        Answer refusal = shop().checkout(Bodies.order(274, "NORTH", Bodies.DECLINED_TOKEN, Line.of(73, 1)))
                .is(ShopProblem.PAYMENT_DECLINED);
        expectNotCancellable(refusal.orderId());
    }

    @Test
    void soldOutOrderCannotBeCancelled() {
        Answer refusal = shop().checkout(Bodies.order(275, Line.of(SeededShop.PRODUCTS, 1)))
                .is(ShopProblem.OUT_OF_STOCK);
        expectNotCancellable(refusal.orderId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"s-99999999", "o-00000000000000000000000000000000"})
    void unknownOrderIsNotFound(String orderId) {
        shop().cancel(orderId).is(ShopProblem.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "s-1", "o-xyz", "S-00000001", "s-00000001%27--"})
    void refusesWhatIsNoOrderId(String orderId) {
        shop().cancel(orderId).isInvalid("orderId");
    }

    @Test
    void cancellationIsPostedOnly() {
        assertThat(shop().get("/orders/s-00000001/cancellation")
                        .is(ShopProblem.METHOD_NOT_ALLOWED)
                        .headers()
                        .firstValue("Allow"))
                .hasValue("POST");
        shop().send("DELETE", "/orders/s-00000001", BodyPublishers.noBody(), request -> request)
                .is(ShopProblem.METHOD_NOT_ALLOWED);
        assertThat(shop().get("/orders/s-00000001").is(200).at("/status")).isEqualTo("CONFIRMED");
    }

    private void expectNotCancellable(String orderId) {
        Answer answer = shop().cancel(orderId).is(ShopProblem.NOT_CANCELLABLE);
        assertThat(answer.orderId()).isEqualTo(orderId);
        assertThat(answer.at("/orderStatus")).isEqualTo("REFUSED");
        assertThat(shop().get("/orders/" + orderId).is(200).at("/status")).isEqualTo("REFUSED");
    }
}
