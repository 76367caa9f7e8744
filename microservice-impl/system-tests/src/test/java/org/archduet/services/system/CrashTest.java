package org.archduet.services.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.archduet.harness.launch.ClassData;
import org.archduet.services.system.Buyer.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * A shop whose ordering service dies at steps of its sagas, the requests at work meanwhile, and what must be true
 * after.
 */
abstract class CrashTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;
    private static final int KILLED = 137;

    static LaunchedServices shop;
    static OrderRecords orders;
    private static Buyer buyer;
    private static ExecutorService threads;
    private static @Nullable OrderingProcess sound;
    private static int nextSeeded = 1;

    private final List<String> keys = IntStream.range(0, AT_ONCE)
            .mapToObj(i -> UUID.randomUUID().toString())
            .toList();
    private final GivenAnswers checkouts = new GivenAnswers();
    private final Map<String, Answer> cancellations = new ConcurrentHashMap<>();

    @BeforeAll
    static void launch() throws Exception {
        shop = new LaunchedServices("crash-logs", ClassData.KEPT_FOR_LATER_STARTS);
        buyer = new Buyer(shop.baseUri());
        orders = new OrderRecords(shop.databaseUrl("ordering"));
        threads = Executors.newFixedThreadPool(AT_ONCE);
        OrderingProcess.keepClassData(shop);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        endSound();
        shop.close();
    }

    /** Several requests at work when the process dies at this place of their saga. */
    final void crashRequests(Scenario scenario, String place) throws Exception {
        endSound();
        try (OrderingProcess ordering = OrderingProcess.crashingInARequest(shop, place)) {
            if (scenario == Scenario.UNHEARD) {
                shop.process("inventory").kill();
            }
            List<Future<Answer>> asked = keys.stream()
                    .map(key -> threads.submit(() -> askUntilHeard(ordering, scenario, key)))
                    .toList();
            assertThat(ordering.awaitEnd()).isEqualTo(KILLED);
            for (Future<Answer> answer : asked) {
                answer.get(20, TimeUnit.SECONDS);
            }
        }
        if (scenario == Scenario.UNHEARD) {
            shop.process("inventory").restart();
        }
    }

    private static void endSound() {
        OrderingProcess ending = sound;
        if (ending != null) {
            ending.close();
            sound = null;
        }
    }

    /** The process that finds the orders unfinished dies too. */
    final void crashRecovery(String place) throws Exception {
        try (OrderingProcess ordering = OrderingProcess.crashingInRecovery(shop, place)) {
            assertThat(ordering.awaitEnd()).isEqualTo(KILLED);
        }
    }

    /** Restarted, the service decides every order, the books are in order, and every order got what was answered. */
    final void expectDecided(Scenario scenario) {
        sound = OrderingProcess.sound(shop);
        Await.within(LIMIT, orders::unfinished);
        assertThat(shop.auditHere()).isNotEmpty().allMatch(invariant -> invariant.violations() == 0);
        if (scenario.isCheckout()) {
            checkouts.holdAgainst(orders.statusByKey());
            keys.forEach(key -> checkKey(scenario, key));
        } else {
            checkCancellations();
        }
    }

    /** A breaker may still be open after the crash before this one; then nobody heard of the request. */
    private Answer askUntilHeard(OrderingProcess ordering, Scenario scenario, String key) {
        Answer answer = ask(scenario, key);
        while (ordering.isAlive() && answer.body().contains("urn:problem:shop:unavailable")) {
            answer = ask(scenario, key);
        }
        return answer;
    }

    private Answer ask(Scenario scenario, String key) {
        if (scenario.isCheckout()) {
            Answer answer = buyer.checkout(key, scenario.paymentToken());
            checkouts.put(key, answer);
            return answer;
        }
        String orderId = nextSeeded();
        Answer answer = buyer.cancel(orderId);
        cancellations.put(orderId, answer);
        return answer;
    }

    /** The key gives the answer that was decided; where nothing was stored it is free and gives the same answer now. */
    private static void checkKey(Scenario scenario, String key) {
        String stored = orders.statusByKey().get(key);
        if (stored != null) {
            assertThat(stored).as(key).isEqualTo(scenario.status());
        }
        int expected = stored == null && scenario == Scenario.ABANDONED
                ? Scenario.CONFIRMED.checkoutAnswer()
                : scenario.checkoutAnswer();
        Await.within(LIMIT, () -> {
            Answer again = buyer.checkout(key, scenario.paymentToken());
            return again.status() == expected ? "" : again.toString();
        });
    }

    /**
     * What was answered as cancelled is cancelled; what got no answer is cancelled or stands, and nothing in between.
     */
    private void checkCancellations() {
        Map<String, String> status = orders.statusOf(cancellations.keySet());
        assertThat(cancellations).isNotEmpty();
        cancellations.forEach((orderId, answer) -> {
            if (answer.status() == 200) {
                assertThat(status).containsEntry(orderId, "CANCELLED");
            } else {
                assertThat(status.get(orderId)).as(orderId).isIn("CONFIRMED", "CANCELLED");
            }
        });
    }

    private static synchronized String nextSeeded() {
        return "s-%08d".formatted(nextSeeded++);
    }
}
