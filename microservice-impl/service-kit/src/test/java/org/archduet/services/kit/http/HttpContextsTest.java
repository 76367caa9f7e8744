package org.archduet.services.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.archduet.context.CartLine;
import org.archduet.context.ContextNotReachedException;
import org.archduet.context.ContextUnavailableException;
import org.archduet.context.catalog.Product;
import org.archduet.context.catalog.ProductName;
import org.archduet.context.catalog.ProductQuery;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.services.kit.CallHeaders;
import org.archduet.services.kit.calls.CallPolicy;
import org.archduet.services.kit.calls.HttpTransport;
import org.archduet.services.kit.calls.RemoteContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clients against a server that answers from a script. */
class HttpContextsTest {
    private final List<String> requests = new ArrayList<>();
    private int status = 200;
    private int attemptsToLose;
    private String answer = "";
    private HttpServer server;
    private RemoteContext context;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            assertThat(Long.parseLong(exchange.getRequestHeaders().getFirst(CallHeaders.DEADLINE)))
                    .isBetween(1L, 1500L);
            if (attemptsToLose-- > 0) {
                exchange.close();
                return;
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        CallPolicy policy = new CallPolicy(Duration.ofMillis(1000), 2, Duration.ofMillis(2), Duration.ofMillis(1500));
        context = new RemoteContext("inventory", new HttpTransport(base), policy);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAnswersWithFieldsItDoesNotKnow() {
        answer = "[{\"productId\":7,\"name\":\"n\",\"description\":\"d\",\"category\":\"c\",\"colour\":\"red\"}]";
        assertThat(new RemoteCatalog(context).products(List.of(7L, 8L))).containsExactly(new Product(7, "n", "d", "c"));
        assertThat(new RemoteCatalog(context).names(List.of(7L, 8L))).containsExactly(new ProductName(7, "n"));
        assertThat(requests).containsExactly("GET /catalog/products?ids=7,8 ", "GET /catalog/names?ids=7,8 ");
    }

    @Test
    void encodesWhatUsersTyped() {
        answer = "{\"products\":[],\"hasMore\":false}";
        new RemoteCatalog(context).list(new ProductQuery(null, "a&b=c d/ü", 2, 20));
        assertThat(requests).containsExactly("GET /catalog/pages?page=2&size=20&text=a%26b%3Dc%20d%2F%C3%BC ");
    }

    @Test
    void tellsOutcomesApartByTheirName() {
        answer = "{\"outcome\":\"OUT_OF_STOCK\",\"productIds\":[3]}";
        ReserveRequest request = new ReserveRequest("o-1", List.of(new CartLine(3, 2)));
        assertThat(new RemoteInventory(context, context).reserve(request))
                .isEqualTo(new ReservationOutcome.OutOfStock(List.of(3L)));
        assertThat(requests)
                .containsExactly(
                        "POST /inventory/reservations {\"orderId\":\"o-1\",\"lines\":[{\"productId\":3,\"quantity\":2}]}");
    }

    /** The first attempt may still be on its way to an order while the second is told that nothing was ordered. */
    @Test
    void nothingWasChangedIsNotBelievedAfterAnAttemptThatWasLost() {
        RemoteOrdering ordering = new RemoteOrdering(context, context);
        CheckoutCommand checkout = new CheckoutCommand("some-key", 1, "NORTH", List.of(new CartLine(3, 2)), "tok_visa");
        answer = "{\"outcome\":\"UNAVAILABLE\",\"part\":\"pricing\"}";
        assertThat(ordering.checkout(checkout)).isEqualTo(new CheckoutOutcome.Unavailable("pricing"));
        assertThat(ordering.cancel("o-1")).isEqualTo(new CancelOutcome.Unavailable("pricing"));
        List<Callable<Object>> commands = List.of(() -> ordering.checkout(checkout), () -> ordering.cancel("o-1"));
        for (Callable<Object> command : commands) {
            requests.clear();
            attemptsToLose = 1;
            assertThatThrownBy(command::call)
                    .isInstanceOf(ContextUnavailableException.class)
                    .isNotInstanceOf(ContextNotReachedException.class);
            assertThat(requests).hasSize(2);
        }
        attemptsToLose = 1;
        answer = "{\"outcome\":\"IN_DOUBT\",\"orderId\":\"o-1\"}";
        assertThat(ordering.checkout(checkout)).isEqualTo(new CheckoutOutcome.InDoubt("o-1"));
    }

    @Test
    void noContentIsAbsence() {
        status = 204;
        assertThat(new RemoteOrdering(context, context).order("o-1")).isEmpty();
        new RemoteInventory(context, context).sell("o-1");
        assertThat(requests).containsExactly("GET /ordering/orders/o-1 ", "POST /inventory/reservations/o-1/sale ");
    }

    @Test
    void triesAgainWhenTheContextIsBusyButNotWhenItFails() {
        status = 503;
        assertThatThrownBy(() -> new RemoteInventory(context, context).sell("o-1"))
                .isInstanceOf(ContextUnavailableException.class);
        assertThat(requests).hasSize(2);
        status = 500;
        assertThatThrownBy(() -> new RemoteInventory(context, context).sell("o-1"))
                .isInstanceOf(ContextUnavailableException.class);
        assertThat(requests).hasSize(3);
    }

    @Test
    void aClosedPortIsNotReached() {
        server.stop(0);
        assertThatThrownBy(() -> new RemoteInventory(context, context).sell("o-1"))
                .isInstanceOf(ContextNotReachedException.class);
    }
}
