package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to the shop as its users do, and checks each answer against the description of the API. What is answered with
 * 503 is asked again, as the API says: a slow machine may make a context miss its deadline, and every request here may
 * be repeated (orders have keys). A context that stays unavailable makes the case fail.
 */
final class ShopClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper json = new JsonMapper();
    private final ApiSchemas schemas = new ApiSchemas();
    private final AtomicInteger nextScarce = new AtomicInteger(SeededShop.FIRST_SCARCE);
    private final URI base;

    ShopClient(URI base) {
        this.base = base;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), request -> request);
    }

    Answer postJson(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body), ShopClient::json);
    }

    Answer quote(String region, Line... lines) {
        return postJson("/quotes", Bodies.cart(region, lines));
    }

    Answer checkout(String key, String body) {
        return send("POST", "/orders", BodyPublishers.ofString(body), request -> json(request)
                .header("Idempotency-Key", key));
    }

    Answer checkout(String body) {
        return checkout(newKey(), body);
    }

    Answer cancel(String orderId) {
        return send("POST", "/orders/" + orderId + "/cancellation", BodyPublishers.noBody(), request -> request);
    }

    Answer send(String method, String path, BodyPublisher body, UnaryOperator<HttpRequest.Builder> more) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = sendOnce(method, path, body, more);
        while (answer.isTransient() && System.nanoTime() < deadline) {
            pause();
            answer = sendOnce(method, path, body, more);
        }
        return answer;
    }

    private Answer sendOnce(String method, String path, BodyPublisher body, UnaryOperator<HttpRequest.Builder> more) {
        HttpRequest request = more.apply(HttpRequest.newBuilder(base.resolve(path))
                        .timeout(PATIENCE)
                        .method(method, body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return checked(method, path, response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param path as it is, valid or not */
    Answer sendRaw(String path) {
        return RawHttp.get(base, path);
    }

    /** @return the answers of all askers, who start together */
    List<Answer> together(int askers, IntFunction<Answer> ask) {
        ExecutorService threads = Executors.newFixedThreadPool(askers);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Answer>> pending = new ArrayList<>();
            for (int asker = 0; asker < askers; asker++) {
                int number = asker;
                pending.add(threads.submit(() -> {
                    start.await();
                    return ask.apply(number);
                }));
            }
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : pending) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception e) {
            throw new AssertionError("an asker got no answer", e);
        } finally {
            threads.shutdownNow();
        }
    }

    int free(long productId) {
        return (int) get("/products/" + productId).is(200).number("/freeQuantity");
    }

    /** @return a scarce product that no other case uses, with at least so many pieces */
    long scarce(int atLeast) {
        while (true) {
            int candidate = nextScarce.getAndIncrement();
            assertThat(candidate).as("scarce products are used up").isLessThan(SeededShop.FIRST_SOLD_OUT);
            if (free(candidate) >= atLeast) {
                return candidate;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String newKey() {
        return "tck-" + UUID.randomUUID();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private Answer checked(String method, String path, HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("none");
        String request = method + " " + path;
        if (response.statusCode() < 400 && !type.startsWith("application/json")) {
            return new Answer(request, response.statusCode(), response.headers(), response.body(), json.nullNode());
        }
        assertThat(type)
                .as("%s answered %s %s", request, response.statusCode(), response.body())
                .startsWith(response.statusCode() < 400 ? "application/json" : "application/problem+json");
        Answer answer = new Answer(
                request, response.statusCode(), response.headers(), response.body(), json.readTree(response.body()));
        String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        assertThat(schemas.violations(method, bare, answer.status(), answer.body()))
                .as("%s answered what the description of the API does not allow: %s", request, answer.text())
                .isEmpty();
        if (answer.status() >= 400) {
            assertThat(answer.number("/status")).isEqualTo(answer.status());
            assertThat(answer.text()).doesNotContain("Exception", "org.", "java.", "SELECT", "<html");
        }
        return answer;
    }
}
