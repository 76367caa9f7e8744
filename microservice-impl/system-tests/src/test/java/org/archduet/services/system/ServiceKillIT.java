package org.archduet.services.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.archduet.harness.launch.ClassData;
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

    private final GivenAnswers answers = new GivenAnswers();
    private final AtomicInteger good = new AtomicInteger();
    private final AtomicInteger bad = new AtomicInteger();

    @BeforeAll
    static void launch() {
        shop = new LaunchedServices("kill-logs", ClassData.KEPT_FOR_LATER_STARTS);
        buyer = new Buyer(shop.baseUri());
        orders = new OrderRecords(shop.databaseUrl("ordering"));
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pricing", "inventory", "payment", "ordering", "storefront", "catalog"})
    void everyOrderIsDecidedAfterAKill(String context) throws Exception {
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
        shop.process(context).kill();
        if (!context.equals("catalog")) {
            awaitMore(bad, "bad answers");
        }
        shop.process(context).restart();
        awaitMore(good, "good answers after the restart");
        buying.set(false);
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        Await.within(DECIDED, orders::unfinished);
        assertThat(shop.auditHere()).isNotEmpty().allMatch(invariant -> invariant.violations() == 0);
        answers.holdAgainst(orders.statusByKey());
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
}
