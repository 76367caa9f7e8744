package org.archduet.ordering.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.archduet.context.CartLine;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredOrderTest {
    private static final CheckoutCommand COMMAND =
            Orders.command("key-00000001", 7, new CartLine(1, 2), new CartLine(3, 4));

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "CANCELLING", "CANCELLED"})
    void aKeyOfAnOrderThatWasConfirmedIsAnsweredAsAtConfirmation(OrderStatus now) {
        assertThat(stored(now).replay(RequestDigest.of(COMMAND)))
                .isEqualTo(new CheckoutOutcome.Confirmed(
                        stored(OrderStatus.CONFIRMED).order()));
    }

    @Test
    void aPendingOrderIsInDoubt() {
        assertThat(stored(OrderStatus.PENDING).replay(RequestDigest.of(COMMAND)))
                .isEqualTo(new CheckoutOutcome.InDoubt("o-1"));
    }

    @Test
    void aRefusedOrderIsRefusedAgainForTheSameReason() {
        StoredOrder refused = stored(OrderStatus.PENDING).refused(new Refusal.OutOfStock(List.of(3L)));
        assertThat(refused.order().status()).isEqualTo(OrderStatus.REFUSED);
        assertThat(refused.replay(RequestDigest.of(COMMAND)))
                .isEqualTo(new CheckoutOutcome.OutOfStock("o-1", List.of(3L)));
    }

    @Test
    void aKeyWithOtherContentsIsReused() {
        CheckoutOutcome reused = new CheckoutOutcome.KeyReused("o-1");
        StoredOrder order = stored(OrderStatus.CONFIRMED);
        assertThat(order.replay(digest(8, "NORTH", "tok_visa", new CartLine(1, 2), new CartLine(3, 4))))
                .isEqualTo(reused);
        assertThat(order.replay(digest(7, "SOUTH", "tok_visa", new CartLine(1, 2), new CartLine(3, 4))))
                .isEqualTo(reused);
        assertThat(order.replay(digest(7, "NORTH", "tok_amex", new CartLine(1, 2), new CartLine(3, 4))))
                .isEqualTo(reused);
        assertThat(order.replay(digest(7, "NORTH", "tok_visa", new CartLine(1, 2), new CartLine(3, 5))))
                .isEqualTo(reused);
        assertThat(order.replay(digest(7, "NORTH", "tok_visa", new CartLine(1, 2))))
                .isEqualTo(reused);
    }

    @Test
    void theKeyItselfIsNoPartOfTheContents() {
        CheckoutCommand otherKey = Orders.command("key-00000002", 7, new CartLine(1, 2), new CartLine(3, 4));
        assertThat(RequestDigest.of(otherKey)).isEqualTo(RequestDigest.of(COMMAND));
    }

    @Test
    void placedAtIsCutToWhatTheStoreKeeps() {
        Instant nanos = Instant.parse("2026-01-01T00:00:00.123456789Z");
        assertThat(Orders.order("o-1", COMMAND, nanos, OrderStatus.PENDING)
                        .order()
                        .placedAt())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
    }

    private static StoredOrder stored(OrderStatus status) {
        return Orders.order("o-1", COMMAND, Instant.parse("2026-01-01T00:00:00Z"), status);
    }

    private static String digest(long customer, String region, String token, CartLine... lines) {
        return RequestDigest.of(new CheckoutCommand("key-00000001", customer, region, List.of(lines), token));
    }
}
