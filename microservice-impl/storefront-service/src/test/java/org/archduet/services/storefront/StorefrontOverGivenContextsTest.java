package org.archduet.services.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.archduet.services.kit.contexts.ContextSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The whole service, as it is, over contexts in its own process: another wiring is another {@link ContextSource}. */
class StorefrontOverGivenContextsTest {
    private static ConfigurableApplicationContext service;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static class InMemoryWiring {
        @Bean
        ContextSource contexts() {
            return new InMemoryContexts();
        }
    }

    @BeforeAll
    static void start() {
        service = SpringApplication.run(
                new Class<?>[] {StorefrontService.class, InMemoryWiring.class}, new String[] {"--server.port=0"});
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void readsArePutTogetherFromThem() throws Exception {
        assertThat(get("/products/7")).contains("\"unitPriceCents\":995", "\"freeQuantity\":3", "\"degraded\":[]");
        assertThat(get("/products")).contains("\"unitPriceCents\":995");
        assertThat(get("/customers/1/orders")).contains("\"orderId\":\"o-1\"", "\"productName\":\"n\"");
    }

    @Test
    void refusalsAreTheirs() throws Exception {
        String cart = "{\"region\":\"NOWHERE\",\"lines\":[{\"productId\":7,\"quantity\":1}]}";
        assertThat(send(request("/quotes")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(cart))))
                .contains("NOWHERE");
        assertThat(send(request("/orders/s-00000002/cancellation").POST(HttpRequest.BodyPublishers.noBody())))
                .contains("urn:problem:shop:not-found", "s-00000002");
    }

    private static String get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        int port = ((ServletWebServerApplicationContext) service).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
    }
}
