package org.archduet.harness.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.archduet.driver.workload.Expectation;
import org.archduet.driver.workload.PlannedRequest;
import org.jspecify.annotations.Nullable;

/** Sends the requests of a replay to one system, one at a time, and writes down the answers. */
final class ReplayClient {

    /**
     * Service Unavailable (RFC 9110, 15.6.4): a temporary state, which a cold system may be in; what is permanent
     * stays.
     */
    private static final int NOT_NOW = 503;

    private static final int ATTEMPTS = 4;
    private static final long PAUSE_MILLIS = 1_000;

    private final PlainClient client;
    private final Canonical canonical;

    ReplayClient(URI entry, Canonical canonical) {
        this.client = new PlainClient(entry);
        this.canonical = canonical;
    }

    /** @param body of the answer as it came */
    record Answered(Exchange exchange, String body) {}

    /** Asks for what repeats nothing. */
    Exchange ask(int index, PlannedRequest request) throws InterruptedException {
        return ask(index, request, null, List.of()).exchange();
    }

    /**
     * Asks, and asks again while the system says that it is not ready.
     *
     * @param repeatOf place of the exchange that this one repeats; null when it is no repetition
     * @param earlier exchanges by their place
     */
    Answered ask(int index, PlannedRequest request, @Nullable Integer repeatOf, List<Exchange> earlier)
            throws InterruptedException {
        int attempts = 1;
        PlainClient.Answer answer = client.send(request);
        while (answer.status() == NOT_NOW && attempts < ATTEMPTS) {
            Thread.sleep(PAUSE_MILLIS);
            answer = client.send(request);
            attempts++;
        }
        String sent = new String(request.body(), StandardCharsets.UTF_8);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        Exchange exchange = new Exchange(
                index,
                request.operation(),
                request.method() + " " + request.path() + (sent.isEmpty() ? "" : " " + sent),
                repeatOf,
                attempts,
                answer.status(),
                answer.contentType(),
                canonical.of(body),
                "");
        String unexpected = unexpected(request.expectation(), answer, exchange, earlier);
        return new Answered(exchange.but(unexpected), body);
    }

    private static String unexpected(
            Expectation expectation, PlainClient.Answer answer, Exchange exchange, List<Exchange> earlier) {
        Integer repeatOf = exchange.repeatOf();
        if (expectation instanceof Expectation.SameAsFirst && repeatOf != null) {
            Exchange first = earlier.get(repeatOf);
            return exchange.answeredLike(first) ? "" : "expected the first answer again: " + first.answer();
        }
        return expectation.accepts(answer.status(), answer.body()) ? "" : "expected " + words(expectation);
    }

    private static String words(Expectation expectation) {
        return expectation instanceof Expectation.Answer answer
                ? "status " + answer.status()
                        + (answer.contains() == null ? "" : " and a body with " + answer.contains())
                : "the first answer again";
    }
}
