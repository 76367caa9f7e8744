package org.archduet.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.archduet.context.CartLine;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.context.ordering.PastOrder;
import org.archduet.ordering.rules.KeyLookup;
import org.archduet.ordering.rules.Orders;
import org.archduet.ordering.rules.Refusal;
import org.archduet.ordering.rules.StoredOrder;
import org.archduet.testdatabase.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrderStoreIT {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.000001Z");
    private static final AtomicInteger KEYS = new AtomicInteger();

    private static OrderStore store;
    private static Ordering ordering;

    @BeforeAll
    static void start() {
        DataSource database = TestServer.migrated(OrderingSchema.NAME, OrderingSchema.MIGRATIONS);
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("INSERT INTO ordering.customer SELECT id, 'Customer ' || id FROM generate_series(1, 5) AS id")
                .update();
        store = new OrderStore(jdbc);
        ordering = new Ordering(store);
    }

    @Test
    void anOrderIsReadBackAsItWasClaimed() {
        StoredOrder order = pending(1, NOON, new CartLine(30, 1), new CartLine(10, 2), new CartLine(20, 3));
        assertThat(store.claim(order)).isTrue();
        assertThat(store.find(id(order))).contains(order);
        assertThat(ordering.order(id(order))).contains(order.order());
        assertThat(ordering.order("o-unknown")).isEmpty();
    }

    @Test
    void anIdIsClaimedOnceAlsoAtOnce() throws Exception {
        StoredOrder order = pending(1, NOON, new CartLine(1, 1), new CartLine(2, 1));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> claims = IntStream.range(0, 32)
                    .<Callable<Boolean>>mapToObj(caller -> () -> store.claim(order))
                    .toList();
            int won = 0;
            for (Future<Boolean> claim : threads.invokeAll(claims)) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.find(id(order))).contains(order);
    }

    @Test
    void statusMovesOnceAndOnlyAlongItsTransitions() {
        String id = claimed();
        assertThat(store.cancel(id)).isFalse();
        assertThat(store.startCancel(id)).isFalse();
        assertThat(store.confirm(id)).isTrue();
        assertThat(store.confirm(id)).isFalse();
        assertThat(store.refuse(id, new Refusal.Declined("card-declined"))).isFalse();
        assertThat(store.startCancel(id)).isTrue();
        assertThat(store.startCancel(id)).isFalse();
        assertThat(store.cancel(id)).isTrue();
        assertThat(store.cancel(id)).isFalse();
        assertThat(status(id)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(store.confirm("o-unknown")).isFalse();
    }

    @Test
    void aTransactionMayCancelAConfirmedOrderAtOnce() {
        String id = claimed();
        store.confirm(id);
        assertThat(store.cancel(id)).isTrue();
        assertThat(status(id)).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void aRefusalKeepsItsReason() {
        String id = claimed();
        Refusal refusal = new Refusal.OutOfStock(List.of(9901L, 9902L));
        assertThat(store.refuse(id, refusal)).isTrue();
        assertThat(store.find(id).orElseThrow().refusal()).isEqualTo(refusal);
        assertThat(status(id)).isEqualTo(OrderStatus.REFUSED);
    }

    @Test
    void aLookupTellsTheKeysOrderAndTheCustomerInOne() {
        StoredOrder order = pending(2, NOON, new CartLine(1, 1), new CartLine(2, 2));
        assertThat(store.lookup(id(order), 2)).isEqualTo(new KeyLookup(Optional.empty(), true));
        assertThat(store.lookup(id(order), 99)).isEqualTo(new KeyLookup(Optional.empty(), false));
        store.claim(order);
        assertThat(store.lookup(id(order), 2)).isEqualTo(new KeyLookup(Optional.of(order), true));
    }

    @Test
    void historyIsNewestFirstAndKnowsOnlyOrdersThatWereConfirmed() {
        List<StoredOrder> placed = IntStream.range(0, 6)
                .mapToObj(minute ->
                        pending(3, NOON.plusSeconds(60L * (minute / 2)), new CartLine(2, 1), new CartLine(1, 1)))
                .toList();
        placed.forEach(store::claim);
        placed.stream().skip(1).forEach(order -> store.confirm(id(order)));
        store.startCancel(id(placed.get(1)));
        store.cancel(id(placed.get(2)));
        store.claim(pending(3, NOON.plusSeconds(999), new CartLine(1, 1)));

        List<PastOrder> history = ordering.history(3, 20).orElseThrow();
        assertThat(history).extracting(PastOrder::orderId).hasSize(5).doesNotContain(id(placed.get(0)));
        assertThat(history)
                .isSortedAccordingTo(Comparator.comparing(PastOrder::placedAt)
                        .thenComparing(PastOrder::orderId)
                        .reversed());
        assertThat(history).allSatisfy(past -> assertThat(past)
                .isEqualTo(pastOf(ordering.order(past.orderId()).orElseThrow())));
        assertThat(ordering.history(3, 2).orElseThrow()).isEqualTo(history.subList(0, 2));
    }

    @Test
    void historyTellsAnUnknownCustomerFromOneWithoutOrders() {
        assertThat(ordering.history(4, 20)).contains(List.of());
        assertThat(ordering.history(99, 20)).isEmpty();
    }

    private static StoredOrder pending(long customerId, Instant placedAt, CartLine... lines) {
        String key = "key-%08d".formatted(KEYS.incrementAndGet());
        CheckoutCommand command = Orders.command(key, customerId, lines);
        return Orders.order(OrderIds.fromIdempotencyKey(key), command, placedAt, OrderStatus.PENDING);
    }

    private static PastOrder pastOf(Order order) {
        List<PastOrder.Line> lines = order.lines().stream()
                .map(line -> new PastOrder.Line(line.productId(), line.quantity(), line.totalCents()))
                .toList();
        return new PastOrder(order.orderId(), order.status(), order.placedAt(), lines, order.totalCents());
    }

    private static String claimed() {
        StoredOrder order = pending(1, NOON, new CartLine(1, 1));
        store.claim(order);
        return id(order);
    }

    private static String id(StoredOrder order) {
        return order.order().orderId();
    }

    private static OrderStatus status(String orderId) {
        return ordering.order(orderId).orElseThrow().status();
    }
}
