package org.archduet.services.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Talks to the storefront as a user's browser does. */
final class Buyer {
    /** The answer to a request that got none. */
    static final int NO_ANSWER = 0;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI shop;

    Buyer(URI shop) {
        this.shop = shop;
    }

    /** @param status HTTP status, or {@link #NO_ANSWER} */
    record Answer(int status, String body) {

        /** @return the order that the answer is about */
        String orderId() {
            return body.replaceAll("(?s).*\"orderId\":\"([^\"]+)\".*", "$1");
        }
    }

    Answer checkout(String key, String paymentToken) {
        return checkout(key, paymentToken, 1L + Math.floorMod(key.hashCode(), 9000));
    }

    /** @param product one of the two that are ordered; the other is the seventh after it */
    Answer checkout(String key, String paymentToken, long product) {
        String body = """
                {"customerId":%d,"region":"NORTH","lines":[{"productId":%d,"quantity":2},{"productId":%d,"quantity":1}],
                 "paymentToken":"%s"}""".formatted(1 + product % 1000, product, product + 7, paymentToken);
        return ask(HttpRequest.newBuilder(shop.resolve("/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer quote(long product) {
        String body = """
                {"region":"NORTH","lines":[{"productId":%d,"quantity":2}]}""".formatted(product);
        return ask(HttpRequest.newBuilder(shop.resolve("/quotes"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer cancel(String orderId) {
        return ask(HttpRequest.newBuilder(shop.resolve("/orders/" + orderId + "/cancellation"))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    Answer get(String path) {
        return ask(HttpRequest.newBuilder(shop.resolve(path)));
    }

    private Answer ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(NO_ANSWER, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(NO_ANSWER, e.toString());
        }
    }
}
