package org.archduet.shop.contract.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.archduet.shop.api.ShopProblem;
import org.archduet.shop.api.http.ShopHttpConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP itself asks for: paths, methods, types, sizes. */
abstract class HttpCases extends Cases {
    private static final String CART = Bodies.cart("NORTH", Line.of(1, 1));

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /nothing",
        "POST, /nothing",
        "GET, /product",
        "GET, /products/1/reviews",
        "PUT, /nothing/1",
        "GET, /error",
        "GET, /catalog/products",
        "GET, /customers/1",
        "GET, /orders/s-00000001/lines"
    })
    void unknownPathIsNotFound(String method, String path) {
        shop().send(method, path, BodyPublishers.noBody(), request -> request).is(ShopProblem.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /products, GET",
        "DELETE, /products/1, GET",
        "PUT, /products/1, GET",
        "GET, /quotes, POST",
        "GET, /orders, POST",
        "PATCH, /orders/s-00000001, GET",
        "POST, /customers/1/orders, GET"
    })
    void wrongMethodIsRefusedWithTheRightOne(String method, String path, String allowed) {
        Answer answer = shop().send(method, path, BodyPublishers.noBody(), request -> request)
                .is(ShopProblem.METHOD_NOT_ALLOWED);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void bodiesOfAnotherTypeAreRefused(String type) {
        shop().send("POST", "/quotes", BodyPublishers.ofString(CART), request -> request.header("Content-Type", type))
                .is(ShopProblem.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void bodyWithoutTypeIsRefused() {
        shop().send("POST", "/quotes", BodyPublishers.ofString(CART), request -> request)
                .is(ShopProblem.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bodiesUpToTheLimitAreReadAndLongerOnesAreNot(boolean chunked) {
        int limit = ShopHttpConfiguration.BODY_LIMIT_BYTES;
        shop().send("POST", "/quotes", padded(limit, chunked), ShopClient::json).is(200);
        shop().send("POST", "/quotes", padded(limit + 1, chunked), ShopClient::json)
                .is(ShopProblem.TOO_LARGE);
        shop().send("POST", "/quotes", padded(20 * limit, chunked), ShopClient::json)
                .is(ShopProblem.TOO_LARGE);
    }

    @Test
    void deepNestingIsRefused() {
        for (String body : List.of("[".repeat(30_000), "{\"region\":" + "{\"a\":".repeat(5_000))) {
            assertThat(shop().postJson("/quotes", body).status()).isIn(400, 422);
        }
    }

    @Test
    void hugeNumbersAreRefusedQuickly() {
        String digits = "9".repeat(900);
        shop().postJson("/quotes", CART.replace("\"quantity\":1", "\"quantity\":" + digits))
                .isInvalid("lines[0].quantity");
        shop().postJson("/quotes", CART.replace("\"quantity\":1", "\"quantity\":1e" + "9".repeat(9)))
                .isInvalid("lines[0].quantity");
        Answer longer =
                shop().postJson("/quotes", CART.replace("\"quantity\":1", "\"quantity\":" + "9".repeat(60_000)));
        assertThat(longer.status()).isIn(400, 422);
    }

    @Test
    void longTextsAreRefused() {
        shop().postJson("/quotes", CART.replace("NORTH", "N".repeat(60_000))).isInvalid("region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products/%00", "/products/%zz", "/orders/..%2f..%2fetc%2fpasswd", "/products/%C0%AF"})
    void brokenPathsAreRefused(String path) {
        Answer answer = shop().sendRaw(path);
        assertThat(answer.status()).as(answer.text()).isIn(400, 404, 422);
        assertThat(answer.text()).doesNotContain("<html", "Exception", "org.apache");
    }

    @Test
    void answersAreJsonWhateverIsAccepted() {
        shop().send("GET", "/products/1", BodyPublishers.noBody(), request -> request.header("Accept", "text/html"))
                .is(200);
        shop().send("GET", "/products/0", BodyPublishers.noBody(), request -> request.header("Accept", "image/png"))
                .isInvalid("productId");
    }

    @Test
    void unknownParametersAndHeadersAreIgnored() {
        shop().send(
                        "GET",
                        "/products/1?utm_source=x&productId=2",
                        BodyPublishers.noBody(),
                        request -> request.header("X-Unknown", "1"))
                .is(200);
    }

    /** Services tell each other with such headers how long they wait; a user must not reach through to them. */
    @Test
    void internalHeadersFromOutsideSteerNothing() {
        shop().send("GET", "/products/1", BodyPublishers.noBody(), request -> request.header("X-Deadline-Millis", "0"))
                .is(200);
        shop().send("POST", "/quotes", BodyPublishers.ofString(CART), request -> ShopClient.json(request)
                        .header("X-Deadline-Millis", "-1"))
                .is(200);
    }

    @Test
    void describesItself() {
        Answer answer = shop().get("/openapi.yaml").is(200);
        assertThat(answer.text()).startsWith("openapi: 3.1.0").contains("/orders/{orderId}/cancellation");
    }

    private static BodyPublisher padded(int length, boolean chunked) {
        byte[] body = (CART + " ".repeat(length - CART.length())).getBytes(StandardCharsets.UTF_8);
        return chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                : BodyPublishers.ofByteArray(body);
    }
}
