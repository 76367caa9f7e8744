package org.archduet.harness.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.workload.Expectation;
import org.archduet.driver.workload.ParityReplay;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.Workload;

/** Sends a seeded sequence of operations to one system, one at a time, and writes down the answers. */
public final class Replay {

    /**
     * Service Unavailable (RFC 9110, 15.6.4): a temporary state, which a cold system may be in; what is permanent
     * stays.
     */
    private static final int NOT_NOW = 503;

    private static final int ATTEMPTS = 4;
    private static final long PAUSE_MILLIS = 1_000;

    private final Workload workload;
    private final long seed;
    private final Canonical canonical;

    public Replay(Workload workload, long seed) {
        this.workload = workload;
        this.seed = seed;
        this.canonical = new Canonical(workload.normalise());
    }

    /**
     * Replays the first operations of the sequence.
     *
     * @param operations 0 for none
     * @throws InterruptedException when the run is ended meanwhile
     */
    public Transcript on(String system, URI entry, int operations) throws InterruptedException {
        List<Exchange> exchanges = new ArrayList<>(operations);
        if (operations == 0) {
            return new Transcript(system, exchanges);
        }
        PlainClient client = new PlainClient(entry);
        ParityReplay sequence = new ParityReplay(workload, seed);
        for (int i = 0; i < operations; i++) {
            ParityReplay.Step step = sequence.next();
            int attempts = 1;
            PlainClient.Answer answer = client.send(step.request());
            while (answer.status() == NOT_NOW && attempts < ATTEMPTS) {
                Thread.sleep(PAUSE_MILLIS);
                answer = client.send(step.request());
                attempts++;
            }
            sequence.answered(step, new String(answer.body(), StandardCharsets.UTF_8));
            exchanges.add(exchange(step, answer, attempts, exchanges));
        }
        return new Transcript(system, exchanges);
    }

    private Exchange exchange(ParityReplay.Step step, PlainClient.Answer answer, int attempts, List<Exchange> earlier) {
        PlannedRequest request = step.request();
        String body = new String(request.body(), StandardCharsets.UTF_8);
        Exchange exchange = new Exchange(
                step.index(),
                step.operation(),
                request.method() + " " + request.path() + (body.isEmpty() ? "" : " " + body),
                step.repeatOf(),
                attempts,
                answer.status(),
                answer.contentType(),
                canonical.of(new String(answer.body(), StandardCharsets.UTF_8)),
                "");
        String unexpected = unexpected(request.expectation(), answer, exchange, earlier);
        return unexpected.isEmpty() ? exchange : withUnexpected(exchange, unexpected);
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

    private static Exchange withUnexpected(Exchange exchange, String unexpected) {
        return new Exchange(
                exchange.index(),
                exchange.operation(),
                exchange.request(),
                exchange.repeatOf(),
                exchange.attempts(),
                exchange.status(),
                exchange.contentType(),
                exchange.body(),
                unexpected);
    }
}
