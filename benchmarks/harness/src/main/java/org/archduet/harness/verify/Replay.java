package org.archduet.harness.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.workload.ParityReplay;
import org.archduet.driver.workload.Workload;

/** Sends a seeded sequence of operations to one system, one at a time, and writes down the answers. */
public final class Replay {

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
        ReplayClient client = new ReplayClient(entry, canonical);
        ParityReplay sequence = new ParityReplay(workload, seed);
        for (int i = 0; i < operations; i++) {
            ParityReplay.Step step = sequence.next();
            ReplayClient.Answered answered = client.ask(step.index(), step.request(), step.repeatOf(), exchanges);
            sequence.answered(step, answered.body());
            exchanges.add(answered.exchange());
        }
        return new Transcript(system, exchanges);
    }
}
