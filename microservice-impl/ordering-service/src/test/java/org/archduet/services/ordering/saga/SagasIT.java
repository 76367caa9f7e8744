package org.archduet.services.ordering.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.archduet.context.CartLine;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.ordering.OrderIds;
import org.archduet.services.kit.Deadline;
import org.archduet.services.kit.OwedCalls;
import org.archduet.testdatabase.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sagas on a real PostgreSQL, with the other services in memory. */
class SagasIT {
    private static final RecoverySettings EAGER =
            new RecoverySettings(Duration.ofMillis(50), Duration.ofMillis(300), Duration.ofMinutes(10));

    private static JdbcClient database;
    private static Ledger ledger;

    private final FakeContexts others = new FakeContexts();
    private final OwedCalls owed = new OwedCalls();
    private final Sagas sagas =
            new Sagas(others.contexts(), ledger, StepHooks.UNDISTURBED, StepHooks.UNDISTURBED, EAGER, owed);
    private final String key = UUID.randomUUID().toString();
    private final String orderId = OrderIds.fromIdempotencyKey(key);

    @BeforeAll
    static void startDatabase() {
        DataSource dataSource = TestServer.migrated(
                "ordering", "classpath:db/migration/ordering", "classpath:db/migration/ordering-saga");
        database = JdbcClient.create(dataSource);
        database.sql("INSERT INTO ordering.customer VALUES (1, 'Ada')").update();
        ledger = new Ledger(database, new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
    }

    @AfterEach
    void forgetUnfinished() {
        sagas.close();
        database.sql("DELETE FROM ordering.saga").update();
    }

    @Test
    void aCheckoutTakesItsStepsInOrder() {
        assertThat(checkout(1, "tok_visa")).isInstanceOf(CheckoutOutcome.Confirmed.class);
        assertThat(others.log)
                .containsExactly(
                        "quote NORTH",
                        "reserve " + orderId,
                        "authorise " + orderId,
                        "capture " + orderId,
                        "sell " + orderId);
        await(() -> !ledger.sagas().lists(orderId));
        assertThat(checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.Confirmed(stored()));
        assertThat(others.log).hasSize(5);
    }

    @Test
    void aDeclinedPaymentGivesTheStockBack() {
        assertThat(checkout(1, "tok_declined")).isEqualTo(new CheckoutOutcome.Declined(orderId, "card-declined"));
        assertThat(others.log)
                .containsExactly("quote NORTH", "reserve " + orderId, "authorise " + orderId, "release " + orderId);
        assertThat(stored().status()).isEqualTo(OrderStatus.REFUSED);
    }

    @Test
    void withoutStockPaymentIsNotAsked() {
        assertThat(checkout(FakeContexts.SOLD_OUT, "tok_visa"))
                .isEqualTo(new CheckoutOutcome.OutOfStock(orderId, List.of(FakeContexts.SOLD_OUT)));
        assertThat(others.log).containsExactly("quote NORTH", "reserve " + orderId);
    }

    @Test
    void nothingIsOrderedWhenNobodyHeardOfIt() {
        others.unreachable("quote");
        assertThat(checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.Unavailable("context of quote"));
        others.back();
        others.unreachable("reserve");
        assertThat(checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.Unavailable("context of reserve"));
        assertThat(ledger.orders().find(orderId)).isEmpty();
        assertThat(ledger.sagas().lists(orderId)).isFalse();
        others.back();
        assertThat(checkout(1, "tok_visa")).isInstanceOf(CheckoutOutcome.Confirmed.class);
    }

    @Test
    void nothingIsBegunWhilePaymentIsKnownToBeDown() {
        others.paymentKnownDown = true;
        assertThat(checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.Unavailable("payment"));
        assertThat(others.log).containsExactly("quote NORTH");
        assertThat(ledger.orders().find(orderId)).isEmpty();
        others.paymentKnownDown = false;
        assertThat(checkout(1, "tok_visa")).isInstanceOf(CheckoutOutcome.Confirmed.class);
    }

    @Test
    void anOrderInDoubtIsDecidedByRecovery() {
        others.silent("reserve");
        assertThat(checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.InDoubt(orderId));
        others.back();
        await(() -> !ledger.sagas().lists(orderId));
        assertThat(stored().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(others.log).endsWith("capture " + orderId, "sell " + orderId);
    }

    @Test
    void recoveryWorksOnSeveralOrdersAtATime() {
        others.silent("reserve");
        String otherKey = UUID.randomUUID().toString();
        assertThat(checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.InDoubt(orderId));
        CheckoutCommand other = new CheckoutCommand(otherKey, 1, "NORTH", List.of(new CartLine(2, 1)), "tok_visa");
        assertThat(sagas.checkout(other)).isInstanceOf(CheckoutOutcome.InDoubt.class);
        others.meeting = new CyclicBarrier(2);
        others.back();
        await(() -> !ledger.sagas().lists(orderId) && !ledger.sagas().lists(OrderIds.fromIdempotencyKey(otherKey)));
        assertThat(stored().status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void aConfirmedOrderIsConfirmedAlthoughItCannotBeSettledNow() {
        others.unreachable("sell");
        assertThat(checkout(1, "tok_visa")).isInstanceOf(CheckoutOutcome.Confirmed.class);
        assertThat(ledger.sagas().lists(orderId)).isTrue();
        assertThat(owed.left()).isEqualTo(2);
        others.back();
        await(() -> !ledger.sagas().lists(orderId));
        assertThat(others.log).endsWith("sell " + orderId);
    }

    @Test
    void anOrderUndecidedForLongIsRefusedAndEverythingGivenBack() {
        others.silent("authorise");
        assertThat(checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.InDoubt(orderId));
        database.sql("UPDATE ordering.orders SET placed_at = placed_at - interval '1 hour' WHERE order_id = ?")
                .param(orderId)
                .update();
        await(() -> !ledger.sagas().lists(orderId));
        assertThat(stored().status()).isEqualTo(OrderStatus.REFUSED);
        assertThat(others.log).endsWith("release " + orderId, "cancel " + orderId);
        assertThat(checkout(1, "tok_visa")).isEqualTo(new CheckoutOutcome.Abandoned(orderId));
    }

    @Test
    void twinsGetOneAnswer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<CheckoutOutcome>> answers =
                threads.invokeAll(Collections.<Callable<CheckoutOutcome>>nCopies(32, () -> checkout(1, "tok_visa")));
        threads.shutdown();
        for (Future<CheckoutOutcome> answer : answers) {
            assertThat(answer.get()).isEqualTo(new CheckoutOutcome.Confirmed(stored()));
        }
        assertThat(others.log).filteredOn(call -> call.startsWith("reserve")).hasSize(1);
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        checkout(1, "tok_visa");
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.Cancelled(stored()));
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.Cancelled(stored()));
        assertThat(stored().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(others.log).hasSize(7).endsWith("release " + orderId, "cancel " + orderId);
        assertThat(((CheckoutOutcome.Confirmed) checkout(1, "tok_visa")).order().status())
                .isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void anAcceptedCancellationIsFinishedByRecovery() {
        checkout(1, "tok_visa");
        others.unreachable("cancel");
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.InDoubt(orderId));
        assertThat(stored().status()).isEqualTo(OrderStatus.CANCELLING);
        others.back();
        await(() -> !ledger.sagas().lists(orderId));
        assertThat(stored().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void anUnsettledOrderIsSettledBeforeItIsTakenBack() {
        others.unreachable("capture");
        checkout(1, "tok_visa");
        others.back();
        assertThat(sagas.cancel(orderId)).isInstanceOf(CancelOutcome.Cancelled.class);
        assertThat(others.log)
                .endsWith("capture " + orderId, "sell " + orderId, "release " + orderId, "cancel " + orderId);
        assertThat(ledger.sagas().lists(orderId)).isFalse();
    }

    @Test
    void aCancellationThatCannotBeAcceptedChangesNothing() {
        others.unreachable("sell");
        checkout(1, "tok_visa");
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.Unavailable("context of sell"));
        assertThat(stored().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(others.log).noneMatch(call -> call.startsWith("release"));
        others.back();
        assertThat(sagas.cancel(orderId)).isInstanceOf(CancelOutcome.Cancelled.class);
    }

    @Test
    void aCancellationWaitsForAnOrderThatIsBeingDecided() {
        others.silent("authorise");
        checkout(1, "tok_visa");
        assertThat(stored().status()).isEqualTo(OrderStatus.PENDING);
        assertThat(Deadline.in(Duration.ofMillis(400)).call(() -> sagas.cancel(orderId)))
                .isEqualTo(new CancelOutcome.InDoubt(orderId));
        others.back();
        assertThat(Deadline.in(Duration.ofSeconds(20)).call(() -> sagas.cancel(orderId)))
                .isInstanceOf(CancelOutcome.Cancelled.class);
    }

    @Test
    void whatIsNotAnOrderIsNotStored() {
        assertThat(sagas.checkout(command(2, 1, "tok_visa"))).isEqualTo(new CheckoutOutcome.UnknownCustomer(2));
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.UnknownOrder(orderId));
        checkout(1, "tok_declined");
        assertThat(sagas.cancel(orderId)).isEqualTo(new CancelOutcome.NotCancellable(orderId, OrderStatus.REFUSED));
        assertThat(checkout(2, "tok_declined")).isEqualTo(new CheckoutOutcome.KeyReused(orderId));
    }

    private CheckoutOutcome checkout(long productId, String token) {
        return Deadline.in(Duration.ofSeconds(20)).call(() -> sagas.checkout(command(1, productId, token)));
    }

    private CheckoutCommand command(long customerId, long productId, String token) {
        return new CheckoutCommand(key, customerId, "NORTH", List.of(new CartLine(productId, 1)), token);
    }

    private Order stored() {
        return ledger.orders().find(orderId).orElseThrow().order();
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(15);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
