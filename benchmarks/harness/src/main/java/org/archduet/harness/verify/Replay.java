package org.archduet.harness.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.archduet.driver.Draws;
import org.archduet.driver.workload.ParityReplay;
import org.archduet.driver.workload.Workload;
import org.archduet.result.load.DriverBook;

/** Sends a seeded sequence of operations to one system, one at a time, and writes down the answers. */
public final class Replay {

    private final Workload workload;
    private final long seed;
    private final Draws draws;
    private final Canonical canonical;

    /** @param draws where its permutations begin, the same for all systems that are compared */
    public Replay(Workload workload, long seed, Draws draws) {
        this.workload = workload;
        this.seed = seed;
        this.draws = draws;
        this.canonical = new Canonical(workload.normalise());
    }

    /**
     * What a system answered.
     *
     * @param drawn without replacement by these requests and by the preflight of the same seed, by generator
     */
    public record Replayed(Transcript transcript, List<DriverBook.Drawn> drawn) {}

    /**
     * Replays the first operations of the sequence.
     *
     * @param operations 0 for none
     * @throws InterruptedException when the run is ended meanwhile
     */
    public Replayed on(String system, URI entry, int operations) throws InterruptedException {
        List<Exchange> exchanges = new ArrayList<>(operations);
        if (operations == 0) {
            return new Replayed(new Transcript(system, exchanges), List.of());
        }
        ReplayClient client = new ReplayClient(entry, canonical);
        ParityReplay sequence = new ParityReplay(workload, seed, draws);
        for (int i = 0; i < operations; i++) {
            ParityReplay.Step step = sequence.next();
            ReplayClient.Answered answered = client.ask(step.index(), step.request(), step.repeatOf(), exchanges);
            sequence.answered(step, answered.body());
            exchanges.add(answered.exchange());
        }
        return new Replayed(new Transcript(system, exchanges), Objects.requireNonNull(sequence.drawn()));
    }
}
