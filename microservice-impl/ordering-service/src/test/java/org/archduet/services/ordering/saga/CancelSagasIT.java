package org.archduet.services.ordering.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.services.kit.Deadline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cancellations on a real PostgreSQL, with the other services in memory. */
class CancelSagasIT {
    private final TestedSagas tested = new TestedSagas();
    private final FakeContexts others = tested.others;
    private final Sagas sagas = tested.sagas;
    private final String orderId = tested.orderId;

    @AfterEach
    void forgetUnfinished() {
        tested.close();
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        tested.checkout(1, "tok_visa");
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.Cancelled(tested.stored()));
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.Cancelled(tested.stored()));
        assertThat(tested.stored().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(others.log).hasSize(7).endsWith("release " + orderId, "cancel " + orderId);
        assertThat(((CheckoutOutcome.Confirmed) tested.checkout(1, "tok_visa"))
                        .order()
                        .status())
                .isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void anAcceptedCancellationIsFinishedByRecovery() {
        tested.checkout(1, "tok_visa");
        others.unreachable("cancel");
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.InDoubt(orderId));
        assertThat(tested.stored().status()).isEqualTo(OrderStatus.CANCELLING);
        others.back();
        TestedSagas.await(() -> !tested.isListed());
        assertThat(tested.stored().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void anUnsettledOrderIsSettledBeforeItIsTakenBack() {
        others.unreachable("capture");
        tested.checkout(1, "tok_visa");
        others.back();
        assertThat(sagas.cancel(orderId)).isInstanceOf(CancelOutcome.Cancelled.class);
        assertThat(others.log)
                .endsWith("capture " + orderId, "sell " + orderId, "release " + orderId, "cancel " + orderId);
        assertThat(tested.isListed()).isFalse();
    }

    @Test
    void aCancellationThatCannotBeAcceptedChangesNothing() {
        others.unreachable("sell");
        tested.checkout(1, "tok_visa");
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.Unavailable("context of sell"));
        assertThat(tested.stored().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(others.log).noneMatch(call -> call.startsWith("release"));
        others.back();
        assertThat(sagas.cancel(orderId)).isInstanceOf(CancelOutcome.Cancelled.class);
    }

    @Test
    void aCancellationWaitsForAnOrderThatIsBeingDecided() {
        others.silent("authorise");
        tested.checkout(1, "tok_visa");
        assertThat(tested.stored().status()).isEqualTo(OrderStatus.PENDING);
        assertThat(Deadline.in(Duration.ofMillis(400)).call(() -> sagas.cancel(orderId)))
                .isEqualTo(new CancelOutcome.InDoubt(orderId));
        others.back();
        assertThat(Deadline.in(Duration.ofSeconds(20)).call(() -> sagas.cancel(orderId)))
                .isInstanceOf(CancelOutcome.Cancelled.class);
    }
}
