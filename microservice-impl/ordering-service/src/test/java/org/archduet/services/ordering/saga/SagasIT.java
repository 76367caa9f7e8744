package org.archduet.services.ordering.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.archduet.context.CartLine;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.ordering.OrderIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sagas on a real PostgreSQL, with the other services in memory. */
class SagasIT {
    private final TestedSagas tested = new TestedSagas();
    private final FakeContexts others = tested.others;
    private final Sagas sagas = tested.sagas;
    private final String orderId = tested.orderId;

    @AfterEach
    void forgetUnfinished() {
        tested.close();
    }

    @Test
    void aCheckoutTakesItsStepsInOrder() {
        assertThat(tested.checkout(1, "tok_visa")).isInstanceOf(CheckoutOutcome.Confirmed.class);
        assertThat(others.log)
                .containsExactly(
                        "quote NORTH",
                        "reserve " + orderId,
                        "authorise " + orderId,
                        "capture " + orderId,
                        "sell " + orderId);
        TestedSagas.await(() -> !tested.isListed());
        assertThat(tested.checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.Confirmed(tested.stored()));
        assertThat(others.log).hasSize(5);
    }

    @Test
    void aDeclinedPaymentGivesTheStockBack() {
        assertThat(tested.checkout(1, "tok_declined"))
                .isEqualTo(new CheckoutOutcome.Declined(orderId, "card-declined"));
        assertThat(others.log)
                .containsExactly("quote NORTH", "reserve " + orderId, "authorise " + orderId, "release " + orderId);
        assertThat(tested.stored().status()).isEqualTo(OrderStatus.REFUSED);
    }

    @Test
    void withoutStockPaymentIsNotAsked() {
        assertThat(tested.checkout(FakeContexts.SOLD_OUT, "tok_visa"))
                .isEqualTo(new CheckoutOutcome.OutOfStock(orderId, List.of(FakeContexts.SOLD_OUT)));
        assertThat(others.log).containsExactly("quote NORTH", "reserve " + orderId);
    }

    @Test
    void nothingIsOrderedWhenNobodyHeardOfIt() {
        others.unreachable("quote");
        assertThat(tested.checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.Unavailable("context of quote"));
        others.back();
        others.unreachable("reserve");
        assertThat(tested.checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.Unavailable("context of reserve"));
        assertThat(tested.ledger.orders().find(orderId)).isEmpty();
        assertThat(tested.isListed()).isFalse();
        others.back();
        assertThat(tested.checkout(1, "tok_visa")).isInstanceOf(CheckoutOutcome.Confirmed.class);
    }

    @Test
    void nothingIsBegunWhilePaymentIsKnownToBeDown() {
        others.paymentKnownDown = true;
        assertThat(tested.checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.Unavailable("payment"));
        assertThat(others.log).containsExactly("quote NORTH");
        assertThat(tested.ledger.orders().find(orderId)).isEmpty();
        others.paymentKnownDown = false;
        assertThat(tested.checkout(1, "tok_visa")).isInstanceOf(CheckoutOutcome.Confirmed.class);
    }

    @Test
    void anOrderInDoubtIsDecidedByRecovery() {
        others.silent("reserve");
        assertThat(tested.checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.InDoubt(orderId));
        others.back();
        TestedSagas.await(() -> !tested.isListed());
        assertThat(tested.stored().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(others.log).endsWith("capture " + orderId, "sell " + orderId);
    }

    @Test
    void recoveryWorksOnSeveralOrdersAtATime() {
        others.silent("reserve");
        String otherKey = UUID.randomUUID().toString();
        assertThat(tested.checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.InDoubt(orderId));
        CheckoutCommand other = new CheckoutCommand(otherKey, 1, "NORTH", List.of(new CartLine(2, 1)), "tok_visa");
        assertThat(sagas.checkout(other)).isInstanceOf(CheckoutOutcome.InDoubt.class);
        others.meeting = new CyclicBarrier(2);
        others.back();
        TestedSagas.await(
                () -> !tested.isListed() && !tested.ledger.sagas().lists(OrderIds.fromIdempotencyKey(otherKey)));
        assertThat(tested.stored().status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void aConfirmedOrderIsConfirmedAlthoughItCannotBeSettledNow() {
        others.unreachable("sell");
        assertThat(tested.checkout(1, "tok_visa")).isInstanceOf(CheckoutOutcome.Confirmed.class);
        assertThat(tested.isListed()).isTrue();
        assertThat(tested.owed.left()).isEqualTo(2);
        others.back();
        TestedSagas.await(() -> !tested.isListed());
        assertThat(others.log).endsWith("sell " + orderId);
    }

    @Test
    void anOrderUndecidedForLongIsRefusedAndEverythingGivenBack() {
        others.silent("authorise");
        assertThat(tested.checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.InDoubt(orderId));
        tested.database
                .sql("UPDATE ordering.orders SET placed_at = placed_at - interval '1 hour' WHERE order_id = ?")
                .param(orderId)
                .update();
        TestedSagas.await(() -> !tested.isListed());
        assertThat(tested.stored().status()).isEqualTo(OrderStatus.REFUSED);
        assertThat(others.log).endsWith("release " + orderId, "cancel " + orderId);
        assertThat(tested.checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.Abandoned(orderId));
    }

    @Test
    void twinsGetOneAnswer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<CheckoutOutcome>> answers = threads.invokeAll(
                Collections.<Callable<CheckoutOutcome>>nCopies(32, () -> tested.checkout(1, "tok_visa")));
        threads.shutdown();
        for (Future<CheckoutOutcome> answer : answers) {
            assertThat(answer.get()).isEqualTo(new CheckoutOutcome.Confirmed(tested.stored()));
        }
        assertThat(others.log).filteredOn(call -> call.startsWith("reserve")).hasSize(1);
    }

    @Test
    void whatIsNotAnOrderIsNotStored() {
        assertThat(sagas.checkout(tested.command(2, 1, "tok_visa"))).isEqualTo(new CheckoutOutcome.UnknownCustomer(2));
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.UnknownOrder(orderId));
        tested.checkout(1, "tok_declined");
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.NotCancellable(orderId, OrderStatus.REFUSED));
        assertThat(tested.checkout(2, "tok_declined")).isEqualTo(new CheckoutOutcome.KeyReused(orderId));
    }
}
