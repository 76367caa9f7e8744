package org.archduet.services.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archduet.services.ordering.saga.SagaStep;
import org.archduet.services.system.Buyer.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ends the ordering service before and after every step of its sagas while several requests are at work, starts it again,
 * and wants every order decided within ten seconds and the books in order.
 */
@Tag("full")
class SagaCrashIT {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;

    private static LaunchedServices shop;
    private static Buyer buyer;
    private static OrderRecords orders;
    private static ExecutorService threads;
    private static int nextSeeded = 1;

    @BeforeAll
    static void launch() {
        shop = new LaunchedServices("crash-logs");
        buyer = new Buyer(shop.baseUri());
        orders = new OrderRecords(shop.databaseUrl("ordering"));
        threads = Executors.newFixedThreadPool(AT_ONCE);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        shop.close();
    }

    static Stream<String> everyStep() {
        return Arrays.stream(SagaStep.values()).flatMap(step -> Stream.of("before:" + step, "after:" + step));
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void everyOrderIsDecidedAfterACrash(String place) throws Exception {
        SagaStep step = SagaStep.valueOf(place.substring(place.indexOf(':') + 1));
        List<String> keys = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        try (OrderingProcess ordering = new OrderingProcess(shop, place)) {
            List<Future<Answer>> asked = keys.stream()
                    .map(key -> threads.submit(() -> askUntilHeard(ordering, step.scenario(), key)))
                    .toList();
            assertThat(ordering.awaitEnd()).isEqualTo(137);
            for (Future<Answer> answer : asked) {
                answer.get(20, TimeUnit.SECONDS);
            }
        }
        shop.process("ordering").restart();
        Await.within(LIMIT, orders::unfinished);
        assertThat(shop.audit()).isNotEmpty().allMatch(invariant -> invariant.violations() == 0);
        if (step.scenario() != SagaStep.Scenario.CANCELLED) {
            keys.forEach(key -> checkKey(step.scenario(), key));
        }
    }

    /** A breaker may still be open after the crash before this one; then nobody heard of the request. */
    private static Answer askUntilHeard(OrderingProcess ordering, SagaStep.Scenario scenario, String key) {
        Answer answer = ask(scenario, key);
        while (ordering.isAlive() && answer.body().contains("urn:problem:shop:unavailable")) {
            answer = ask(scenario, key);
        }
        return answer;
    }

    private static Answer ask(SagaStep.Scenario scenario, String key) {
        return switch (scenario) {
            case CONFIRMED -> buyer.checkout(key, "tok_visa");
            case REFUSED -> buyer.checkout(key, "tok_declined");
            case CANCELLED -> buyer.cancel(nextSeeded());
        };
    }

    /** The key gives the answer that was decided; where nothing was stored it is free and gives the same answer now. */
    private static void checkKey(SagaStep.Scenario scenario, String key) {
        boolean confirmed = scenario == SagaStep.Scenario.CONFIRMED;
        Map<String, String> status = orders.statusByKey();
        if (status.containsKey(key)) {
            assertThat(status).containsEntry(key, confirmed ? "CONFIRMED" : "REFUSED");
        }
        Await.within(LIMIT, () -> {
            Answer again = ask(scenario, key);
            return again.status() == (confirmed ? 201 : 402) ? "" : again.toString();
        });
    }

    private static synchronized String nextSeeded() {
        return "s-%08d".formatted(nextSeeded++);
    }
}
