package org.archduet.harness.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.driver.workload.OperationSamples;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.UnderLoad;
import org.archduet.driver.workload.Workload;

/**
 * Asks a system once more after it was loaded. The load has changed its state, so only what the workload declares in
 * {@code underLoad} is compared between systems; every answer is judged by what the workload expects, with two
 * exceptions:
 *
 * <ul>
 *   <li>The load may have opened a circuit breaker, which stays open for a while: an answer that may come from that
 *       (none, 429, 502, 503, 504, or a degraded 200) is asked for again, until one stays unexpected.
 *   <li>The load may have used up what a request needs: {@code DELETE /orders/7} met 7 before, because each window
 *       draws its own permutation, and each system comes another way. So "gone" (404, 409, 410) is no fault of an
 *       operation that draws from a permutation or of which the workload does not say that its answers agree under
 *       load.
 * </ul>
 */
public final class ReplayAfterLoad {

    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 1_000;
    private static final Set<Integer> GONE = Set.of(404, 409, 410);
    /** 0: there was no answer. */
    private static final Set<Integer> SOON = Set.of(0, 200, 429, 502, 503, 504);

    private final List<PlannedRequest> requests;
    private final UnderLoad underLoad;
    private final Set<String> consuming;
    private final Canonical normalised;
    private final Canonical normalisedUnderLoad;

    /** @param seed the same for all systems that are compared, and not that of a window */
    public ReplayAfterLoad(Workload workload, long seed) {
        this.requests = OperationSamples.afterLoad(workload, seed);
        this.underLoad = workload.underLoad();
        this.consuming = OperationSamples.withoutReplacement(workload);
        this.normalised = new Canonical(workload.normalise());
        this.normalisedUnderLoad = Canonical.underLoad(workload);
    }

    /**
     * Asks one system; ends early when it does not answer at all.
     *
     * @throws InterruptedException when the run is ended meanwhile
     */
    public Transcript on(String system, URI entry) throws InterruptedException {
        ReplayClient client = new ReplayClient(entry, normalised);
        ReplayClient clientUnderLoad = new ReplayClient(entry, normalisedUnderLoad);
        List<Exchange> exchanges = new ArrayList<>();
        int attempts = ATTEMPTS;
        for (PlannedRequest request : requests) {
            boolean isCompared = underLoad.compared().contains(request.operation());
            ReplayClient asking = isCompared ? clientUnderLoad : client;
            Exchange exchange = asking.ask(exchanges.size(), request);
            for (int attempt = 1; attempt < attempts && isFault(exchange) && maySoonBeRight(exchange); attempt++) {
                Thread.sleep(PAUSE_MILLIS);
                exchange = asking.ask(exchanges.size(), request);
            }
            if (isFault(exchange)) {
                // time has not helped, and every breaker has had its time
                attempts = 1;
            }
            exchanges.add(exchange);
            if (exchange.status() == 0) {
                break;
            }
        }
        return new Transcript(system, exchanges);
    }

    /** Answers that the workload does not expect, of which the load is no excuse; the first few only. */
    public List<String> unexpected(Transcript transcript) {
        return TranscriptComparison.unexpected(new Transcript(
                transcript.system(),
                transcript.exchanges().stream().filter(this::isFault).toList()));
    }

    /**
     * How the answers of two systems differ where the workload says that load does not change them, and where neither
     * lacks what the request needs.
     */
    public List<String> differences(Transcript first, Transcript second) {
        Set<String> operations = new HashSet<>(underLoad.stateless());
        operations.addAll(underLoad.compared());
        Set<Integer> gone = Stream.of(first, second)
                .flatMap(transcript -> transcript.exchanges().stream())
                .filter(this::isGone)
                .map(Exchange::index)
                .collect(Collectors.toSet());
        return TranscriptComparison.differences(
                without(gone, first.of(operations)), without(gone, second.of(operations)));
    }

    private boolean isFault(Exchange exchange) {
        return !exchange.unexpected().isEmpty() && !isGone(exchange);
    }

    private static boolean maySoonBeRight(Exchange exchange) {
        return SOON.contains(exchange.status());
    }

    private boolean isGone(Exchange exchange) {
        String operation = exchange.operation();
        boolean isDeclared = underLoad.stateless().contains(operation)
                || underLoad.compared().contains(operation);
        return !exchange.unexpected().isEmpty()
                && GONE.contains(exchange.status())
                && (!isDeclared || consuming.contains(operation));
    }

    private static Transcript without(Set<Integer> places, Transcript transcript) {
        return new Transcript(
                transcript.system(),
                transcript.exchanges().stream()
                        .filter(exchange -> !places.contains(exchange.index()))
                        .toList());
    }
}
