package org.archduet.shop.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterRegistration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

class ShopHttpConfigurationTest {
    private static final String CART =
            "{\"customerId\":1,\"region\":\"NORTH\",\"lines\":[{\"productId\":1,\"quantity\":2}],\"paymentToken\":\"tok_visa\"}";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext shop;
    private static int port;

    @BeforeAll
    static void start() {
        SpringApplication application = new SpringApplication(StubShop.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "logging.level.root",
                "OFF",
                "spring.main.banner-mode",
                "off"));
        shop = application.run();
        port = Integer.parseInt(String.valueOf(shop.getEnvironment().getProperty("local.server.port")));
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void nothingStandsBeforeARequestButTheBodyLimit() {
        var context = ((ServletWebServerApplicationContext) shop).getServletContext();
        assertThat(context.getFilterRegistrations().values())
                .extracting(FilterRegistration::getClassName)
                .containsExactly(BodyLimitFilter.class.getName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /products/1                        | 200 |
            GET  | /products/2                        | 500 | internal
            GET  | /products/3                        | 503 | unavailable
            GET  | /products/4                        | 404 | not-found
            GET  | /products/0                        | 422 | productId
            GET  | /products/abc                      | 422 | productId
            GET  | /products/99999999999999999999     | 422 | productId
            GET  | /products/0x1                      | 422 | productId
            GET  | /products/%201                     | 422 | productId
            GET  | /products/%2B1                     | 422 | productId
            GET  | /products/%D9%A1                   | 422 | productId
            GET  | /products?page=                    | 200 |
            GET  | /products?page=0x1                 | 422 | page
            GET  | /products?page=-1                  | 422 | page
            GET  | /products?page=100001              | 422 | page
            GET  | /products?size=0                   | 422 | size
            GET  | /products?size=101                 | 422 | size
            GET  | /products?size=x                   | 422 | size
            GET  | /products?text=%00                 | 422 | text
            GET  | /products?text=%0A                 | 422 | text
            GET  | /products?text=caf%C3%A9%20%F0%9F%98%80 | 200 |
            GET  | /orders/nonsense                   | 422 | orderId
            GET  | /orders/s-00000009                 | 404 | not-found
            GET  | /customers/0/orders                | 422 | customerId
            GET  | /customers/7/orders                | 404 | not-found
            GET  | /nothing                           | 404 | not-found
            POST | /nothing                           | 404 | not-found
            GET  | /error                             | 404 | not-found
            GET  | /                                  | 404 | not-found
            GET  | /orders                            | 405 | method-not-allowed
            DELETE | /products/1                      | 405 | method-not-allowed
            GET  | /orders/%2e%2e%2fx                 | 400 | malformed-body
            """)
    void answersPath(String method, String path, int status, String part) throws Exception {
        expect(send(request(path).method(method, BodyPublishers.noBody()).build()), status, part);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"region":"NORTH","lines":[{"productId":1,"quantity":1}]}                               | 200 |
            {"region":"NORTH","lines":[{"productId":1,"quantity":1}],"extra":1}                     | 422 | extra
            {"region":"NORTH","lines":[{"productId":1,"quantity":1,"price":0}]}                     | 422 | lines[0].price
            {"region":"NORTH","lines":[{"productId":1,"quantity":1},{"productId":1,"quantity":2}]}  | 422 | lines
            {"region":"NORTH","lines":[]}                                                           | 422 | lines
            {"region":"NORTH","lines":[null]}                                                       | 422 | lines
            {"region":"NORTH"}                                                                      | 422 | lines
            {"region":"NORTH","lines":null}                                                         | 422 | lines
            {"region":"NORTH","lines":{}}                                                           | 422 | lines
            {"region":"north","lines":[{"productId":1,"quantity":1}]}                               | 422 | region
            {"region":7,"lines":[{"productId":1,"quantity":1}]}                                     | 422 | region
            {"region":"NORTH","lines":[{"productId":1,"quantity":0}]}                               | 422 | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":101}]}                             | 422 | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":1.5}]}                             | 422 | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":1.0}]}                             | 422 | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":1e999999999}]}                     | 422 | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":"1"}]}                             | 422 | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":1,"quantity":true}]}                            | 422 | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":99999999999999999999,"quantity":1}]}            | 422 | lines[0].productId
            {"region":"NORTH","lines":[{"productId":1,"quantity":99999999999}]}                     | 422 | lines[0].quantity
            {"region":"NORTH","lines":[{"productId":null,"quantity":1}]}                            | 422 | lines[0].productId
            {"region":"NORTH","region":"SOUTH","lines":[{"productId":1,"quantity":1}]}              | 400 | malformed-body
            {"region":"NORTH","lines":[{"productId":1,"quantity":1}]} x                             | 400 | malformed-body
            {"region":                                                                              | 400 | malformed-body
            [1]                                                                                     | 422 | body
            null                                                                                    | 400 | malformed-body
            hello                                                                                   | 400 | malformed-body
            """)
    void answersBody(String body, int status, String part) throws Exception {
        expect(send(json("/quotes", body).build()), status, part);
    }

    @Test
    void emptyBodyIsMalformed() throws Exception {
        expect(send(json("/quotes", "").build()), 400, "malformed-body");
    }

    @ParameterizedTest
    @CsvSource({
        "k,422",
        "12345678,201",
        "'bad key!',422",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,422"
    })
    void checksIdempotencyKey(String key, int status) throws Exception {
        expect(
                send(json("/orders", CART).header("Idempotency-Key", key).build()),
                status,
                status == 422 ? "Idempotency-Key" : null);
    }

    @Test
    void reportsAllViolationsInAStableOrder() throws Exception {
        String body = send(json("/orders", CART.replace("NORTH", "x").replace(":2", ":0"))
                        .header("Idempotency-Key", "k")
                        .build())
                .body();
        assertThat(body).containsSubsequence("\"Idempotency-Key\"", "\"lines[0].quantity\"", "\"region\"");
        expect(send(json("/orders", CART).build()), 422, "Idempotency-Key");
    }

    @Test
    void refusesOtherContentTypes() throws Exception {
        expect(
                send(request("/quotes")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}"))
                        .build()),
                415,
                "unsupported-media-type");
        expect(send(request("/quotes").POST(BodyPublishers.ofString("{}")).build()), 415, "unsupported-media-type");
    }

    @Test
    void refusesLongBodiesWithAndWithoutStatedLength() throws Exception {
        byte[] within = pad(CART, ShopHttpConfiguration.BODY_LIMIT_BYTES);
        byte[] beyond = pad(CART, ShopHttpConfiguration.BODY_LIMIT_BYTES + 1);
        for (boolean chunked : new boolean[] {false, true}) {
            expect(send(padded(within, chunked)), 201, null);
            expect(send(padded(beyond, chunked)), 413, "too-large");
        }
    }

    @Test
    void answersInJsonWhateverIsAccepted() throws Exception {
        HttpResponse<String> answer =
                send(request("/products/1").header("Accept", "text/html").build());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains("\"unitPriceCents\":null", "Läufer");
    }

    @Test
    void servesItsDescription() throws Exception {
        HttpResponse<String> answer = send(request("/openapi.yaml").build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("openapi: 3.1.0");
    }

    @ParameterizedTest
    @CsvSource({"GET /a|b HTTP/1.1", "GET /products/%zz HTTP/1.1", "NONSENSE"})
    void answersInJsonAlsoWhatTomcatRefuses(String requestLine) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<html");
        }
    }

    private static void expect(HttpResponse<String> answer, int status, String part) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body())
                    .startsWith("{\"type\":\"urn:problem:shop:")
                    .contains(part, "\"status\":" + status)
                    .doesNotContain("hunter2", "Exception", "java", "<html");
        }
    }

    private static HttpRequest padded(byte[] body, boolean chunked) {
        return request("/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "12345678")
                .POST(
                        chunked
                                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                                : BodyPublishers.ofByteArray(body))
                .build();
    }

    private static byte[] pad(String body, int length) {
        return (body + " ".repeat(length - body.length())).getBytes(StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpRequest.Builder json(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
