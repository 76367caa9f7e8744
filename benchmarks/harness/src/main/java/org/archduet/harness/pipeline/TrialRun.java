package org.archduet.harness.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.collect.WindowCost;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.launch.AuditReport;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.measure.WindowJudgement;
import org.archduet.harness.measure.WindowJudgement.Judged;
import org.archduet.harness.plan.CapacityTask;
import org.archduet.harness.plan.PlannedTrial;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.verify.Replay;
import org.archduet.harness.verify.TopologyCheck;
import org.archduet.harness.verify.TopologyCheck.Topology;
import org.archduet.harness.verify.Transcript;
import org.archduet.harness.verify.TranscriptComparison;
import org.archduet.harness.warm.WarmUp;
import org.archduet.harness.warm.WarmUp.WarmUpResult;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/** One trial from the launch to the audit. */
final class TrialRun {

    private final RunSetup setup;
    private final RunSession session;
    private final Transcript reference;
    private final PlannedTrial planned;
    private final RunListener listener;
    private final Steps steps;

    TrialRun(RunSetup setup, RunSession session, Transcript reference, PlannedTrial planned, RunListener listener) {
        this.setup = setup;
        this.session = session;
        this.reference = reference;
        this.planned = planned;
        this.listener = listener;
        this.steps = new Steps(planned.id(), planned.steps(), listener);
    }

    /**
     * What a trial has shown.
     *
     * @param capacity of its system with what this start confirmed; empty when that was not asked
     * @param expected how long its steps take by the plan, without those that were left out
     */
    record Shown(Trial trial, Optional<Capacity> capacity, Duration expected) {}

    /** Name of the step that goes on. */
    String step() {
        return steps.current();
    }

    /**
     * launch → verify → warm → measure → collect. An attempt that is spoilt goes on with the audit.
     *
     * @param folder gets logs and histograms
     */
    Shown run(Path folder, TrialAttempt attempt) throws InterruptedException {
        long began = System.nanoTime();
        Workload workload = setup.workload();
        steps.next();
        try (RunningSystem system = session.launcher().start(setup.system(planned.system()), RunStore.logs(folder))) {
            steps.next();
            List<ValidityReason> reasons = new ArrayList<>(parityReasons(system));
            steps.next();
            Topology topology = new TopologyCheck(workload, Seeds.of(planned.seed(), "topology")).of(system);
            reasons.addAll(topology.reasons());
            steps.next();
            WarmUpResult warmUp = new WarmUp(session.load(), workload.warmUpMix(), new CompilingWatch(system, session))
                    .of(system.entryUrl(), planned.warmUp(), folder.resolve("warm-up"));
            LivenessCheck.check(system, steps.current());
            system.pin(session.cpuSets());
            MeasuredSystem measured = new MeasuredSystem(system, session, judgement(system, warmUp), folder, listener);
            steps.next();
            WindowCost idle = measured.idle(planned.idle());
            List<Window> windows = new ArrayList<>();
            for (PlannedWindow window : planned.windows()) {
                if (attempt.isSpoilt(reasons)) {
                    break;
                }
                steps.next();
                if (!windows.isEmpty()) {
                    measured.awaitDrained(window.id());
                }
                Judged judged = measured.measure(window).judged();
                windows.add(judged.window());
                reasons.addAll(judged.reasons());
            }
            CapacityTasks capacity =
                    new CapacityTasks(planned, session.capacities(), session.highestPerSecond(), listener);
            for (CapacityTask task : planned.capacityTasks()) {
                if (attempt.isSpoilt(reasons)) {
                    break;
                }
                steps.next();
                for (Judged judged : capacity.run(task, measured, folder, setup)) {
                    windows.add(judged.window());
                    reasons.addAll(judged.reasons());
                }
            }
            steps.last();
            measured.awaitDrained("the audit");
            AuditReport audit = system.audit();
            reasons.addAll(0, InvariantReasons.of(planned.system(), audit));
            Trial trial = new Trial(
                    planned.id(),
                    planned.block(),
                    planned.position(),
                    planned.system(),
                    planned.seed(),
                    List.copyOf(reasons),
                    seconds(system.readyAfter()),
                    seconds(warmUp.length()),
                    (System.nanoTime() - began) / 1e9,
                    idle.cpus(),
                    idle.cpuResolution(),
                    topology.calls(),
                    audit.invariants(),
                    windows);
            return new Shown(trial, capacity.changed(), steps.expected());
        }
    }

    private List<ValidityReason> parityReasons(RunningSystem system) throws InterruptedException {
        long seed = setup.plan().verification().seed();
        Transcript transcript =
                new Replay(setup.workload(), seed).on(planned.system(), system.entryUrl(), planned.replayOperations());
        LivenessCheck.check(system, steps.current());
        return TranscriptComparison.differences(reference.first(planned.replayOperations()), transcript).stream()
                .map(difference -> new ValidityReason(Code.PARITY, difference))
                .toList();
    }

    private WindowJudgement judgement(RunningSystem system, WarmUpResult warmUp) {
        List<Caution> cautions = new ArrayList<>(warmUp.cautions());
        if (session.cpuSets().caution().isPresent()) {
            cautions.add(Caution.UNPINNED);
        }
        cautions.addAll(system.databaseHold().cautions());
        return session.judgement(system, cautions);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
