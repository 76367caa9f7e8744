package org.archduet.services.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.archduet.harness.launch.ClassData;
import org.archduet.services.system.Buyer.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the shop still does while a service is dead, and how many calls it makes while all live. */
@Tag("full")
class ContextsDownIT {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** The data set has no piece of it. */
    private static final long SOLD_OUT = 9_951;

    private static LaunchedServices shop;
    private static Buyer buyer;
    private static OrderRecords orders;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void launch() {
        shop = new LaunchedServices("contexts-down-logs", ClassData.KEPT_FOR_LATER_STARTS);
        buyer = new Buyer(shop.baseUri());
        orders = new OrderRecords(shop.databaseUrl("ordering"));
    }

    @AfterAll
    static void auditAndStop() {
        try (LaunchedServices audited = shop) {
            assertThat(audited.audit()).isNotEmpty().allMatch(invariant -> invariant.violations() == 0);
        }
    }

    @AfterEach
    void restartWhatIsDead() {
        for (String context : new String[] {"catalog", "pricing", "inventory", "payment", "ordering"}) {
            if (!shop.process(context).isAlive()) {
                shop.process(context).restart();
            }
        }
        Await.within(LIMIT, () -> buyer.get("/products/1").body().contains("\"degraded\":[]") ? "" : "degraded");
        Await.within(LIMIT, orders::unfinished);
        Await.within(LIMIT, () -> {
            Answer warm = buyer.checkout(UUID.randomUUID().toString(), "tok_visa");
            return warm.status() == 201 ? "" : warm.toString();
        });
    }

    @Test
    void aProductPageDegradesContextByContext() {
        shop.process("pricing").kill();
        Answer withoutPrice = buyer.get("/products/5");
        assertThat(withoutPrice.status()).isEqualTo(200);
        assertThat(withoutPrice.body()).contains("\"degraded\":[\"pricing\"]", "\"unitPriceCents\":null");
        assertThat(buyer.get("/products"))
                .matches(answer -> answer.status() == 503 && answer.body().contains("\"part\":\"pricing\""));
        shop.process("inventory").kill();
        assertThat(buyer.get("/products/5").body())
                .contains("\"degraded\":[\"pricing\",\"inventory\"]", "\"freeQuantity\":null");
        shop.process("catalog").kill();
        assertThat(buyer.get("/products/5"))
                .matches(answer -> answer.status() == 503 && answer.body().contains("\"part\":\"catalog\""));
    }

    @Test
    void nothingIsOrderedWithoutPricingOrInventory() {
        for (String context : new String[] {"pricing", "inventory"}) {
            shop.process(context).kill();
            // a call over a connection that died with the process is in doubt; once those are gone nothing leaves at
            // all
            Await.within(LIMIT, () -> {
                String tried = UUID.randomUUID().toString();
                String body = buyer.checkout(tried, "tok_visa").body();
                boolean refused =
                        body.contains("urn:problem:shop:unavailable") && body.contains("\"part\":\"" + context + "\"");
                return refused && !orders.statusByKey().containsKey(tried) ? "" : body;
            });
            shop.process(context).restart();
            Await.within(LIMIT, () -> buyer.get("/products/5").body().contains("\"degraded\":[]") ? "" : "degraded");
        }
    }

    @Test
    void anOrderIsInDoubtWithoutPaymentAndDecidedOnceItIsBack() {
        shop.process("payment").kill();
        Answer answer = buyer.checkout(key, "tok_visa");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:problem:shop:in-doubt");
        shop.process("payment").restart();
        Await.within(LIMIT, () -> {
            Answer decided = buyer.checkout(key, "tok_visa");
            return decided.status() == 201 ? "" : decided.toString();
        });
    }

    @Test
    void aServiceWithoutItsDatabaseIsAContextThatIsUnavailable() {
        whileUnavailable("pricing", () -> assertThat(buyer.get("/products"))
                .matches(answer -> answer.status() == 503 && answer.body().contains("\"part\":\"pricing\"")));
        whileUnavailable("ordering", () -> {
            assertThat(buyer.get("/orders/s-00000001"))
                    .matches(
                            answer -> answer.status() == 503 && answer.body().contains("urn:problem:shop:unavailable"));
            assertThat(buyer.checkout(key, "tok_visa"))
                    .matches(answer -> answer.status() == 503 && answer.body().contains("urn:problem:shop:in-doubt"));
        });
    }

    private static void whileUnavailable(String context, Runnable then) {
        shop.database(context).takeAway();
        try {
            then.run();
        } finally {
            shop.database(context).giveBack();
        }
        Buyer operator = new Buyer(shop.process(context).url());
        Await.within(LIMIT, () -> operator.get("/ops/ready").status() == 200 ? "" : context + " is not ready");
    }

    /**
     * As a crash between the confirmation and the capture leaves an order: confirmed, and others have not heard of it.
     */
    @Test
    void aCancellationIsNotAcceptedWhileAConfirmedOrderCannotBeSettled() {
        String orderId = buyer.checkout(key, "tok_visa").orderId();
        Await.within(LIMIT, orders::unfinished);
        shop.process("payment").kill();
        orders.listAsUnfinished(orderId);
        Answer refused = buyer.cancel(orderId);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("urn:problem:shop:unavailable", "\"part\":\"payment\"");
        assertThat(orders.statusByKey()).containsEntry(key, "CONFIRMED");
        shop.process("payment").restart();
        Await.within(LIMIT, () -> {
            Answer cancelled = buyer.cancel(orderId);
            return cancelled.status() == 200 ? "" : cancelled.toString();
        });
    }

    @Test
    void everyOperationMakesTheStatedNumberOfCalls() {
        assertThat(calls(200, () -> buyer.get("/products"))).isEqualTo(2);
        assertThat(calls(200, () -> buyer.get("/products?text=nosuchwordanywhere")))
                .isEqualTo(1);
        assertThat(calls(200, () -> buyer.get("/products/3"))).isEqualTo(3);
        assertThat(calls(200, () -> buyer.quote(3))).isEqualTo(1);
        assertThat(calls(200, () -> buyer.get("/customers/3/orders"))).isEqualTo(2);
        assertThat(calls(200, () -> buyer.get("/orders/s-00000001"))).isEqualTo(1);
        assertThat(calls(201, () -> buyer.checkout(key, "tok_visa"))).isEqualTo(6);
        assertThat(calls(201, () -> buyer.checkout(key, "tok_visa"))).isEqualTo(1);
        assertThat(calls(402, () -> buyer.checkout(key + "d", "tok_declined"))).isEqualTo(5);
        assertThat(calls(409, () -> buyer.checkout(key + "s", "tok_visa", SOLD_OUT)))
                .isEqualTo(3);
        assertThat(calls(200, () -> buyer.cancel("s-00000002"))).isEqualTo(3);
    }

    private static long calls(int status, Supplier<Answer> operation) {
        long before = shop.callsReceived();
        assertThat(operation.get()).matches(answer -> answer.status() == status, "answers " + status);
        return shop.callsReceived() - before;
    }
}
