package org.archduet.services.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.pricing.PricingContext;
import org.archduet.services.kit.Deadline;
import org.archduet.services.kit.calls.CallPolicy;
import org.archduet.services.kit.calls.HttpTransport;
import org.archduet.services.kit.calls.RemoteContext;
import org.archduet.services.kit.contexts.ContextSource;
import org.archduet.services.kit.http.RemoteCatalog;
import org.archduet.services.kit.http.RemoteInventory;
import org.archduet.services.kit.http.RemotePricing;
import org.archduet.shop.api.ProductDetail;
import org.archduet.shop.api.ShopProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product page over HTTP to contexts that answer from a script, or accept a call and never answer it. */
class CatalogPagesTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final CallPolicy ONE_ATTEMPT =
            new CallPolicy(TIMEOUT, 1, Duration.ofMillis(2), TIMEOUT.multipliedBy(9));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CallsBeside beside = new CallsBeside(4);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile CountDownLatch bothAsked = new CountDownLatch(0);
    private HttpServer answering;
    private ServerSocket hanging;

    @BeforeEach
    void start() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        answering = HttpServer.create(new InetSocketAddress(here, 0), 0);
        answer("/catalog/products", "[{\"productId\":7,\"name\":\"n\",\"description\":\"d\",\"category\":\"c\"}]");
        answer("/pricing/prices", "[{\"productId\":7,\"unitPriceCents\":995}]");
        answer("/inventory/availability", "[{\"productId\":7,\"freeQuantity\":3}]");
        answering.setExecutor(threads);
        answering.start();
        // never accepted here: the system does it for the backlog, and nobody reads
        hanging = new ServerSocket(0, 50, here);
        // what a JVM loads for its first page is not to count against a time-out
        pages(answering(), answering()).product(7);
        asked.clear();
    }

    @AfterEach
    void stop() throws IOException {
        answering.stop(0);
        hanging.close();
        beside.close();
        threads.shutdownNow();
    }

    @Test
    void aPageHasWhatAllContextsKnow() {
        assertThat(pages(answering(), answering()).product(7))
                .isEqualTo(new ProductDetail(7, "n", "d", "c", 995L, 3, List.of()));
        assertThat(asked).containsExactlyInAnyOrder("/catalog/products", "/pricing/prices", "/inventory/availability");
    }

    @Test
    void pricingThatHangsLeavesInventoryItsTime() {
        CatalogPages pages = pages(hanging(), answering());
        // as long as one attempt: asked after pricing, inventory would have nothing left
        Deadline deadline = Deadline.in(TIMEOUT);
        assertThat(deadline.call(() -> pages.product(7)))
                .isEqualTo(new ProductDetail(7, "n", "d", "c", null, 3, List.of("pricing")));
        assertThat(deadline.remainingMillis()).isGreaterThan(-TIMEOUT.toMillis() / 2);
    }

    /** Each answers only when the other has been asked too, so one after the other would be two time-outs. */
    @Test
    void priceAndStockAreAskedForAtOnce() {
        bothAsked = new CountDownLatch(2);
        assertThat(pages(answering(), answering()).product(7).degraded()).isEmpty();
    }

    @Test
    void contextsThatBothHangAreNamedInTheOrderOfThePage() {
        assertThat(pages(hanging(), hanging()).product(7).degraded()).containsExactly("pricing", "inventory");
    }

    @Test
    void nobodyElseIsAskedForAProductThatIsNone() {
        answering.removeContext("/catalog/products");
        answer("/catalog/products", "[]");
        assertThatThrownBy(() -> pages(answering(), answering()).product(7)).isInstanceOf(ShopProblemException.class);
        assertThat(asked).containsExactly("/catalog/products");
    }

    private CatalogPages pages(URI pricing, URI inventory) {
        ContextSource contexts = new InMemoryContexts() {
            @Override
            public CatalogContext catalog() {
                return new RemoteCatalog(context("catalog", answering()));
            }

            @Override
            public PricingContext pricing() {
                return new RemotePricing(context("pricing", pricing));
            }

            @Override
            public InventoryContext inventory() {
                RemoteContext remote = context("inventory", inventory);
                return new RemoteInventory(remote, remote);
            }
        };
        return new CatalogPages(contexts, beside);
    }

    private static RemoteContext context(String name, URI base) {
        return new RemoteContext(name, new HttpTransport(base), ONE_ATTEMPT);
    }

    private URI answering() {
        return URI.create("http://127.0.0.1:" + answering.getAddress().getPort());
    }

    private URI hanging() {
        return URI.create("http://127.0.0.1:" + hanging.getLocalPort());
    }

    private void answer(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        answering.createContext(path, exchange -> {
            asked.add(path);
            if (!path.startsWith("/catalog")) {
                meet();
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void meet() {
        CountDownLatch both = bothAsked;
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
