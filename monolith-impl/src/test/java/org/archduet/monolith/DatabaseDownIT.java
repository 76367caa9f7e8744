package org.archduet.monolith;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.archduet.shop.contract.tck.AuditedInvariant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the monolith answers while PostgreSQL is unavailable, and after. */
@Tag("full")
class DatabaseDownIT {
    private static final String UNAVAILABLE = "urn:problem:shop:unavailable";
    private static final String IN_DOUBT = "urn:problem:shop:in-doubt";
    private static final String CART =
            "{\"customerId\":1,\"region\":\"NORTH\",\"lines\":[{\"productId\":1,\"quantity\":2}],\"paymentToken\":\"tok_visa\"}";
    private static final String QUOTE = "{\"region\":\"NORTH\",\"lines\":[{\"productId\":1,\"quantity\":2}]}";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static LaunchedMonolith shop;
    private static ShopDatabase database;

    @BeforeAll
    static void launch() {
        shop = new LaunchedMonolith("database-away-logs");
        database =
                new ShopDatabase(shop.system().databases().values().iterator().next());
    }

    @AfterAll
    static void auditAndStop() {
        try (LaunchedMonolith audited = shop) {
            assertThat(audited.audit())
                    .isNotEmpty()
                    .extracting(AuditedInvariant::violations)
                    .containsOnly(0L);
        }
    }

    @Test
    void nothingIsChangedWhileTheDatabaseIsUnavailable() throws Exception {
        database.takeAway();
        try {
            for (String path : new String[] {
                "/products",
                "/products/1",
                "/orders/s-00000001",
                "/customers/1/orders",
                "/quotes",
                "/orders",
                "/orders/s-00000002/cancellation"
            }) {
                expect(ask(path, "away-all-the-time"), 503, UNAVAILABLE);
            }
        } finally {
            database.giveBack();
        }
        awaitTheDatabase();
        expect(ask("/orders/s-00000002", ""), 200, "\"status\":\"CONFIRMED\"");
        expect(ask("/orders", "away-all-the-time"), 201, "\"status\":\"CONFIRMED\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders", "/orders/s-00000003/cancellation"})
    void aCommitWithoutAnAnswerIsInDoubtAndDecidedWhenAskedAgain(String path) throws Exception {
        String key = "away-at-the-commit";
        database.endAtCommits();
        try {
            expect(ask(path, key), 503, IN_DOUBT);
        } finally {
            database.commitAgain();
        }
        awaitTheDatabase();
        HttpResponse<String> again = ask(path, key);
        expect(again, path.equals("/orders") ? 201 : 200, "\"orderId\"");
        assertThat(ask(path, key).body()).isEqualTo(again.body());
    }

    private static void awaitTheDatabase() throws Exception {
        Instant end = Instant.now().plusSeconds(30);
        while (ask("/ops/ready", "").statusCode() != 200) {
            assertThat(Instant.now()).as("still unavailable").isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static void expect(HttpResponse<String> answer, int status, String context) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(context);
    }

    /** @param key of a checkout */
    private static HttpResponse<String> ask(String path, String key) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.baseUri().resolve(URI.create(path)))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json");
        if (path.equals("/orders")) {
            request.header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(CART));
        } else if (path.equals("/quotes")) {
            request.POST(HttpRequest.BodyPublishers.ofString(QUOTE));
        } else if (path.endsWith("/cancellation")) {
            request.POST(HttpRequest.BodyPublishers.noBody());
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
