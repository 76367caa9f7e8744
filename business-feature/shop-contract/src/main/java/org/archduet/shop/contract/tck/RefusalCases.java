package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.shop.api.ShopProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that are refused for good: out of stock, payment declined. */
abstract class RefusalCases extends Cases {

    @ParameterizedTest
    @ValueSource(strings = {"tok_declined", "tok_declined_by_bank"})
    void declinedCardIsRefusedAndNothingIsSold(String token) {
        int free = shop().free(31);
        Answer refusal =
                shop().checkout(Bodies.order(31, "EAST", token, Line.of(31, 2))).is(ShopProblem.PAYMENT_DECLINED);
        assertThat(refusal.at("/reason")).isEqualTo("card-declined");
        assertThat(shop().free(31)).isEqualTo(free);
    }

    @Test
    void refusedOrderCanBeReadWithItsPrices() {
        Answer quote = shop().quote("NORTH", Line.of(32, 2)).is(200);
        Answer refusal = shop().checkout(Bodies.order(32, "NORTH", Bodies.DECLINED_TOKEN, Line.of(32, 2)))
                .is(ShopProblem.PAYMENT_DECLINED);
        Answer order = shop().get("/orders/" + refusal.orderId()).is(200);
        assertThat(order.at("/status")).isEqualTo("REFUSED");
        assertThat(order.number("/totalCents")).isEqualTo(quote.number("/totalCents"));
        assertThat(order.numbers("/lines", "totalCents")).isEqualTo(quote.numbers("/lines", "totalCents"));
    }

    @Test
    void paymentsAboveTheLimitAreDeclinedAndThoseBelowAreNot() {
        Line[] lines = new Line[50];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = Line.of(33 + i, 100);
        }
        assertThat(shop().quote("NORTH", lines).is(200).number("/totalCents"))
                .as("the dearest cart of the case")
                .isGreaterThan(SeededShop.PAYMENT_LIMIT_CENTS);
        int free = shop().free(33);
        assertThat(shop().checkout(Bodies.order(33, lines))
                        .is(ShopProblem.PAYMENT_DECLINED)
                        .at("/reason"))
                .isEqualTo("limit-exceeded");
        assertThat(shop().free(33)).isEqualTo(free);
        Line below = Line.of(33, largestQuantityWithinTheLimit(33));
        assertThat(shop().checkout(Bodies.order(33, below)).is(201).number("/totalCents"))
                .isLessThanOrEqualTo(SeededShop.PAYMENT_LIMIT_CENTS);
    }

    @Test
    void soldOutProductIsNamedAndNothingElseIsSetAside() {
        int free = shop().free(34);
        Answer refusal = shop().checkout(Bodies.order(
                        34, Line.of(SeededShop.PRODUCTS, 1), Line.of(34, 1), Line.of(SeededShop.FIRST_SOLD_OUT, 1)))
                .is(ShopProblem.OUT_OF_STOCK);
        assertThat(refusal.numbers("/productIds", ""))
                .isEqualTo(List.of((long) SeededShop.FIRST_SOLD_OUT, (long) SeededShop.PRODUCTS));
        assertThat(shop().free(34)).isEqualTo(free);
        assertThat(shop().get("/orders/" + refusal.orderId()).is(200).at("/status"))
                .isEqualTo("REFUSED");
    }

    @Test
    void oneMoreThanIsFreeIsOutOfStock() {
        long scarce = shop().scarce(1);
        int free = shop().free(scarce);
        assertThat(shop().checkout(Bodies.order(35, Line.of(scarce, free + 1)))
                        .is(ShopProblem.OUT_OF_STOCK)
                        .numbers("/productIds", ""))
                .isEqualTo(List.of(scarce));
        assertThat(shop().free(scarce)).isEqualTo(free);
    }

    @Test
    void stockIsCheckedBeforePayment() {
        shop().checkout(Bodies.order(36, "NORTH", Bodies.DECLINED_TOKEN, Line.of(SeededShop.PRODUCTS, 1)))
                .is(ShopProblem.OUT_OF_STOCK);
    }

    @Test
    void declinedPaymentGivesAScarcePieceBack() {
        long scarce = shop().scarce(1);
        int free = shop().free(scarce);
        shop().checkout(Bodies.order(37, "NORTH", Bodies.DECLINED_TOKEN, Line.of(scarce, free)))
                .is(ShopProblem.PAYMENT_DECLINED);
        shop().checkout(Bodies.order(37, Line.of(scarce, free))).is(201);
    }

    private int largestQuantityWithinTheLimit(long productId) {
        for (int quantity = 100; quantity > 1; quantity--) {
            long total =
                    shop().quote("NORTH", Line.of(productId, quantity)).is(200).number("/totalCents");
            if (total <= SeededShop.PAYMENT_LIMIT_CENTS) {
                return quantity;
            }
        }
        return 1;
    }
}
