package org.archduet.harness.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.archduet.driver.random.Seeds;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.plan.PlannedLaunch;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.verify.TopologyCheck;
import org.archduet.harness.verify.TopologyCheck.Topology;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.OperationCalls;
import org.archduet.result.validity.ValidityReason;

/**
 * The proof of any start, a study's too: the processes and the calls between them are those of the description, and
 * database sessions are set as those of all systems were when they were verified.
 */
final class StructureProof {

    private final RunSetup setup;
    private final SessionProof sessions;
    private final PlannedLaunch planned;
    private final long seed;
    private final ActivityProgress progress;
    private final List<ValidityReason> reasons = new ArrayList<>();
    private final List<OperationCalls> calls = new ArrayList<>();

    /**
     * @param sessions settings by system, as they were verified
     * @param seed of the start
     */
    StructureProof(
            RunSetup setup,
            Map<String, List<PoolSettings>> sessions,
            PlannedLaunch planned,
            long seed,
            ActivityProgress progress) {
        this.setup = setup;
        this.sessions = new SessionProof(sessions);
        this.planned = planned;
        this.seed = seed;
        this.progress = progress;
    }

    /** Settings of database sessions by system, as they were verified. */
    static Map<String, List<PoolSettings>> verifiedSessions(RunStore store) {
        return store.folder().systems().read().stream()
                .collect(Collectors.toUnmodifiableMap(SystemResult::name, SystemResult::pools));
    }

    /**
     * Asks a fresh system.
     *
     * @param draws where its permutations have got to
     * @return the same afterwards
     */
    DrawCursor of(RunningSystem fresh, DrawCursor draws) throws InterruptedException {
        progress.begin(planned.countCalls());
        Topology topology = new TopologyCheck(setup.workload(), Seeds.of(seed, "topology"), draws).of(fresh);
        reasons.addAll(topology.reasons());
        calls.addAll(topology.calls());
        reasons.addAll(sessions.of(fresh));
        return topology.draws();
    }

    /** What has changed in the system since its start. */
    List<ValidityReason> changedSinceStart(RunningSystem used) {
        return sessions.changedSinceStart(used);
    }

    /** What speaks against the start. */
    List<ValidityReason> reasons() {
        return List.copyOf(reasons);
    }

    /** Calls between processes per operation. */
    List<OperationCalls> calls() {
        return List.copyOf(calls);
    }
}
