package org.archduet.monolith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.shop.contract.tck.AuditedInvariant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} while checkouts and cancellations run: every order is whole or absent, and every key still gets one
 * answer.
 */
@Tag("full")
class MonolithCrashIT {
    private static final int BUYERS = 16;
    private static final int KILLS = 3;
    private static final int ANSWERS_BEFORE_A_KILL = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<String, Integer> bodies = new ConcurrentHashMap<>();
    private final Map<String, Given> given = new ConcurrentHashMap<>();
    private final Map<String, String> takenBack = new ConcurrentHashMap<>();

    /** @param placedAt of the order; empty when it was declined */
    private record Given(String orderId, String placedAt) {}

    @Test
    void allInvariantsHoldAfterEveryKill() throws Exception {
        try (LaunchedMonolith shop = new LaunchedMonolith("crash-logs")) {
            RunningProcess process = shop.system().processes().get(0);
            for (int kill = 0; kill < KILLS; kill++) {
                killWhileBuying(shop.baseUri(), process, kill);
                process.restart();
                everyKeyIsDecidedAndKeepsItsAnswer(shop.baseUri());
                assertThat(shop.audit())
                        .isNotEmpty()
                        .allSatisfy(invariant -> assertThat(invariant.violations())
                                .as("%s, for example %s", invariant.name(), invariant.example())
                                .isZero())
                        .extracting(AuditedInvariant::name)
                        .doesNotHaveDuplicates();
            }
        }
    }

    private void killWhileBuying(URI shop, RunningProcess process, int round) throws Exception {
        bodies.clear();
        given.clear();
        takenBack.clear();
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch busy = new CountDownLatch(ANSWERS_BEFORE_A_KILL);
        ExecutorService buyers = Executors.newFixedThreadPool(BUYERS);
        List<Future<Void>> buying = new ArrayList<>();
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            buying.add(buyers.submit(() -> {
                while (!over.get()) {
                    int number = next.incrementAndGet();
                    String key = "crash-%d-%06d".formatted(round, number);
                    bodies.put(key, number);
                    try {
                        Given bought = buy(shop, key, number);
                        given.put(key, bought);
                        if (number % 3 == 0) {
                            cancel(shop, key, bought.orderId(), number);
                        }
                        busy.countDown();
                    } catch (IOException gone) {
                        // the shop died under this request: what became of it is asked after the restart
                    }
                }
                return null;
            }));
        }
        boolean enough = busy.await(60, TimeUnit.SECONDS);
        process.kill();
        over.set(true);
        buyers.shutdown();
        assertThat(buyers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        for (Future<Void> buyer : buying) {
            buyer.get(); // a wrong answer ended this buyer
        }
        assertThat(enough).as("checkouts are running").isTrue();
    }

    private void everyKeyIsDecidedAndKeepsItsAnswer(URI shop) throws Exception {
        for (Map.Entry<String, Given> answered : given.entrySet()) {
            holdAgainstTheBooks(shop, answered.getKey(), answered.getValue());
        }
        for (Map.Entry<String, Integer> asked : bodies.entrySet()) {
            Given again = buy(shop, asked.getKey(), asked.getValue());
            assertThat(given.getOrDefault(asked.getKey(), again)).isEqualTo(again);
        }
    }

    /** Before the key is used again, which would order anew what was lost. */
    private void holdAgainstTheBooks(URI shop, String key, Given answer) throws Exception {
        HttpResponse<String> order = get(shop, "/orders/" + answer.orderId());
        assertThat(order.statusCode()).as(order.body()).isEqualTo(200);
        String status = field(order.body(), "status");
        if (answer.placedAt().isEmpty()) {
            assertThat(status).as(key).isEqualTo("REFUSED");
            return;
        }
        assertThat(field(order.body(), "placedAt")).as(key).isEqualTo(answer.placedAt());
        switch (takenBack.getOrDefault(key, "not asked")) {
            case "answered" -> assertThat(status).as(key).isEqualTo("CANCELLED");
            case "asked" -> assertThat(status).as(key).isIn("CONFIRMED", "CANCELLED");
            default -> assertThat(status).as(key).isEqualTo("CONFIRMED");
        }
    }

    /** @return the order, which is confirmed or was declined */
    private Given buy(URI shop, String key, int number) throws Exception {
        String token = isDeclined(number) ? "tok_declined" : "tok_visa";
        String body =
                "{\"customerId\":%d,\"region\":\"NORTH\",\"lines\":[{\"productId\":%d,\"quantity\":1},{\"productId\":%d,\"quantity\":2}],\"paymentToken\":\"%s\"}"
                        .formatted(1 + number % 1000, 1 + number % 20, 21 + number % 20, token);
        HttpResponse<String> answer = post(shop, "/orders", key, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(isDeclined(number) ? 402 : 201);
        return new Given(field(answer.body(), "orderId"), isDeclined(number) ? "" : field(answer.body(), "placedAt"));
    }

    private void cancel(URI shop, String key, String orderId, int number) throws Exception {
        takenBack.put(key, "asked");
        HttpResponse<String> answer = post(shop, "/orders/" + orderId + "/cancellation", "", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(isDeclined(number) ? 409 : 200);
        takenBack.put(key, "answered");
    }

    private static boolean isDeclined(int number) {
        return number % 10 == 0;
    }

    private static String field(String body, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(body);
        assertThat(found.find()).as("%s in %s", name, body).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(URI shop, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(shop.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI shop, String path, String key, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
