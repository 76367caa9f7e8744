package org.archduet.harness.block;

import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.random.Seeds;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.plan.PlannedStart.ShortProof;
import org.archduet.harness.plan.PlannedTrial;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.verify.Replay;
import org.archduet.harness.verify.TopologyCheck;
import org.archduet.harness.verify.TopologyCheck.Topology;
import org.archduet.harness.verify.Transcript;
import org.archduet.harness.verify.TranscriptComparison;
import org.archduet.result.trial.OperationCalls;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/** The short proof of a trial's start: it answers as the full replay did, and calls as described. */
final class StartProof implements SystemStarter.Proof {

    private final RunSetup setup;
    private final Transcript reference;
    private final PlannedTrial planned;
    private final ActivityProgress progress;
    private final List<ValidityReason> reasons = new ArrayList<>();
    private final List<OperationCalls> calls = new ArrayList<>();

    /** @param reference what the full replay was answered */
    StartProof(RunSetup setup, Transcript reference, PlannedTrial planned, ActivityProgress progress) {
        this.setup = setup;
        this.reference = reference;
        this.planned = planned;
        this.progress = progress;
    }

    @Override
    public void of(RunningSystem fresh) throws InterruptedException {
        ShortProof proof = planned.start().proof().orElseThrow();
        progress.begin(proof.replay());
        replay(fresh, proof.operations());
        progress.begin(proof.countCalls());
        Topology topology = new TopologyCheck(setup.workload(), Seeds.of(planned.seed(), "topology")).of(fresh);
        reasons.addAll(topology.reasons());
        calls.addAll(topology.calls());
    }

    private void replay(RunningSystem fresh, int operations) throws InterruptedException {
        long seed = setup.plan().verification().seed();
        Transcript transcript = new Replay(setup.workload(), seed).on(planned.system(), fresh.entryUrl(), operations);
        LivenessCheck.check(fresh, progress.current());
        TranscriptComparison.differences(reference.first(operations), transcript)
                .forEach(difference -> reasons.add(new ValidityReason(Code.PARITY, difference)));
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
