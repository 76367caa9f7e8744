package org.archduet.harness.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.archduet.driver.Draws;
import org.archduet.driver.workload.DrawnRequests;
import org.archduet.driver.workload.OperationSamples;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.Workload;
import org.archduet.result.load.DriverBook;

/**
 * The first requests of a run: each operation that can be asked alone, a few times, so that a misconfigured system is
 * found seconds after its start. Several systems may be asked at the same time; each stops once it has answered the
 * first request that any of them answered wrongly.
 */
public final class Preflight {

    private final String workloadFile;
    private final List<PlannedRequest> requests;
    private final List<DriverBook.Drawn> drawn;
    private final Canonical canonical;
    private final AtomicInteger firstWrong = new AtomicInteger(Integer.MAX_VALUE);

    /**
     * @param seed of the full replay, which continues after the preflight
     * @param draws of the replay too
     */
    public Preflight(Workload workload, long seed, Draws draws) {
        DrawnRequests samples = OperationSamples.preflight(workload, seed, draws);
        this.workloadFile = workload.file();
        this.requests = samples.requests();
        this.drawn = samples.drawn();
        this.canonical = new Canonical(workload.normalise());
    }

    /** What its requests draw without replacement, by generator. */
    public List<DriverBook.Drawn> drawn() {
        return drawn;
    }

    /**
     * Asks one system.
     *
     * @throws InterruptedException when the run is ended meanwhile
     */
    public Transcript on(String system, URI entry) throws InterruptedException {
        ReplayClient client = new ReplayClient(entry, canonical);
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < requests.size() && i <= firstWrong.get(); i++) {
            Exchange exchange = client.ask(i, requests.get(i));
            exchanges.add(exchange);
            if (!exchange.unexpected().isEmpty()) {
                firstWrong.accumulateAndGet(i, Math::min);
            }
        }
        return new Transcript(system, exchanges);
    }

    /**
     * The first answer that the workload does not expect, in words, beside what all systems answered to that request.
     *
     * @param transcripts of all systems asked so far
     */
    public Optional<String> refusal(List<Transcript> transcripts) {
        int index = firstWrong.get();
        if (index >= requests.size()) {
            return Optional.empty();
        }
        List<Transcript> wrong = transcripts.stream()
                .filter(transcript ->
                        !transcript.exchanges().get(index).unexpected().isEmpty())
                .toList();
        String systems = wrong.stream().map(Transcript::system).collect(Collectors.joining(" and "));
        Exchange first = wrong.get(0).exchanges().get(index);
        return Optional.of("preflight: " + systems + " did not answer operation " + first.operation()
                + " as the workload expects"
                + "\n  request: " + ShownText.of(first.request())
                + "\n  " + ShownText.of(first.unexpected().replaceFirst("^expected ", "expected: "))
                + transcripts.stream()
                        .map(transcript -> "\n  " + transcript.system() + ": "
                                + ShownText.of(transcript.exchanges().get(index).answer()))
                        .collect(Collectors.joining())
                + "\n  fix the configuration of " + systems + ", or what operation " + first.operation()
                + " asks and expects in " + workloadFile);
    }
}
