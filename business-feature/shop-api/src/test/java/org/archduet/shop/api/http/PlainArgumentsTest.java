package org.archduet.shop.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

class PlainArgumentsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext shop;
    private static String url;

    @BeforeAll
    static void start() {
        SpringApplication application = new SpringApplication(StubShop.class);
        application.setDefaultProperties(
                Map.of("server.port", "0", "server.address", "127.0.0.1", "logging.level.root", "OFF"));
        shop = application.run();
        url = "http://127.0.0.1:" + shop.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void comeBeforeSpringsOwnResolvers() {
        assertThat(shop.getBean(RequestMappingHandlerAdapter.class).getArgumentResolvers())
                .first()
                .isInstanceOf(PlainArguments.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /products                   | 200 | "page":0,"size":20
            /products?page=3&size=7     | 200 | "page":3,"size":7
            /products?size=             | 200 | "size":20
            /products?page=1&page=2     | 422 | has the wrong type
            /products?page=-            | 422 | has the wrong type
            /products?page=2147483648   | 422 | has the wrong type
            /products?page=%201         | 422 | has the wrong type
            /products?text=             | 200 | "page":0
            /products/-1                | 422 | productId
            /products/01                | 200 | Läufer
            """)
    void answers(String path, int status, String part) throws Exception {
        HttpResponse<String> answer =
                CLIENT.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(part);
    }

    @Test
    void refusesTwoIdempotencyKeys() throws Exception {
        String cart = "{\"customerId\":1,\"region\":\"NORTH\",\"lines\":[{\"productId\":1,\"quantity\":2}],"
                + "\"paymentToken\":\"tok_visa\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "12345678")
                .header("Idempotency-Key", "87654321")
                .POST(BodyPublishers.ofString(cart))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Idempotency-Key");
    }
}
