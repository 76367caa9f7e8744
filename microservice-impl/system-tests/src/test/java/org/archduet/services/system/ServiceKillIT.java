package org.archduet.services.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.archduet.services.system.Buyer.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills each service in turn while users buy, starts it again, and holds every answer against the books. */
@Tag("full")
class ServiceKillIT {
    private static final Duration DECIDED = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BUYERS = 6;
    private static final int ENOUGH = 40;

    private static LaunchedServices shop;
    private static Buyer buyer;
    private static OrderRecords orders;

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger good = new AtomicInteger();
    private final AtomicInteger bad = new AtomicInteger();

    @BeforeAll
    static void launch() {
        shop = new LaunchedServices("kill-logs");
        buyer = new Buyer(shop.baseUri());
        orders = new OrderRecords(shop.databaseUrl("ordering"));
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pricing", "inventory", "payment", "ordering", "storefront", "catalog"})
    void everyOrderIsDecidedAfterAKill(String part) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(BUYERS);
        AtomicBoolean buying = new AtomicBoolean(true);
        for (int i = 0; i < BUYERS; i++) {
            threads.execute(() -> {
                while (buying.get()) {
                    buy();
                }
            });
        }
        awaitMore(good, "good answers");
        shop.process(part).kill();
        if (!part.equals("catalog")) {
            awaitMore(bad, "bad answers");
        }
        shop.process(part).restart();
        awaitMore(good, "good answers after the restart");
        buying.set(false);
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        Await.within(DECIDED, orders::unfinished);
        assertThat(shop.audit()).isNotEmpty().allMatch(invariant -> invariant.violations() == 0);
        holdAnswersAgainst(orders.statusByKey());
    }

    private void buy() {
        String key = UUID.randomUUID().toString();
        Answer answer = buyer.checkout(key, Math.floorMod(key.hashCode(), 8) == 0 ? "tok_declined" : "tok_visa");
        answers.put(key, answer);
        (answer.status() == 201 || answer.status() == 402 ? good : bad).incrementAndGet();
    }

    private void awaitMore(AtomicInteger count, String what) {
        int enough = count.get() + ENOUGH;
        Await.within(PATIENCE, () -> count.get() >= enough ? "" : what + ": " + count.get() + " of " + enough);
    }

    /** A final answer is what is stored; "nothing was ordered" is true; what was in doubt is decided one way or the other. */
    private void holdAnswersAgainst(Map<String, String> status) {
        answers.forEach((key, answer) -> {
            String kind = kind(answer);
            switch (kind) {
                case "201" -> assertThat(status).containsEntry(key, "CONFIRMED");
                case "402" -> assertThat(status).containsEntry(key, "REFUSED");
                case "unavailable" -> assertThat(status).doesNotContainKey(key);
                case "in-doubt", "none" ->
                    assertThat(status.getOrDefault(key, "absent")).isIn("CONFIRMED", "REFUSED", "absent");
                default -> throw new AssertionError("unexpected answer " + answer);
            }
        });
    }

    private static String kind(Answer answer) {
        if (answer.status() == 503) {
            return answer.body().contains("urn:problem:shop:unavailable")
                    ? "unavailable"
                    : answer.body().contains("urn:problem:shop:in-doubt") ? "in-doubt" : "other";
        }
        return answer.status() == Buyer.NO_ANSWER ? "none" : String.valueOf(answer.status());
    }
}
