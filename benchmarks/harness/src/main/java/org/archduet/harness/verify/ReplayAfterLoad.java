package org.archduet.harness.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.archduet.driver.workload.NormaliseRule;
import org.archduet.driver.workload.OperationSamples;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.UnderLoad;
import org.archduet.driver.workload.Workload;

/**
 * Asks a system once more after it was loaded. The load has changed its state, so only what the workload declares in
 * {@code underLoad} is compared between systems; every answer is judged by what the workload expects.
 */
public final class ReplayAfterLoad {

    private final List<PlannedRequest> requests;
    private final UnderLoad underLoad;
    private final Canonical normalised;
    private final Canonical normalisedUnderLoad;

    /** @param seed the same for all systems that are compared, and not that of a window */
    public ReplayAfterLoad(Workload workload, long seed) {
        this.requests = OperationSamples.afterLoad(workload, seed);
        this.underLoad = workload.underLoad();
        this.normalised = new Canonical(workload.normalise());
        List<NormaliseRule> rules = new ArrayList<>(workload.normalise());
        rules.addAll(underLoad.normalise());
        this.normalisedUnderLoad = new Canonical(rules);
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
        for (PlannedRequest request : requests) {
            boolean isCompared = underLoad.compared().contains(request.operation());
            Exchange exchange = (isCompared ? clientUnderLoad : client).ask(exchanges.size(), request);
            exchanges.add(exchange);
            if (exchange.status() == 0) {
                break;
            }
        }
        return new Transcript(system, exchanges);
    }

    /** How the answers of two systems differ where the workload says that load does not change them. */
    public List<String> differences(Transcript first, Transcript second) {
        Set<String> operations = new HashSet<>(underLoad.stateless());
        operations.addAll(underLoad.compared());
        return TranscriptComparison.differences(first.of(operations), second.of(operations));
    }
}
