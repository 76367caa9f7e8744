package org.archduet.harness.block;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.collect.WindowCost;
import org.archduet.harness.launch.AuditReport;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.run.RunSession;
import org.archduet.harness.run.RunSetup;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;

/** One start from the launch to the audit: starts the system, does the planned activities with it, audits it. */
final class StartRun {

    private final RunSetup setup;
    private final StartContext context;
    private final PlannedStart planned;
    private final ActivityRunners runners;
    private final SystemStarter starter;
    private final ActivityProgress progress;

    StartRun(StartContext context, PlannedStart planned, RunListener listener) {
        this.setup = context.setup();
        this.context = context;
        this.planned = planned;
        this.runners = context.runners();
        this.starter = new SystemStarter(setup, context.session(), listener);
        this.progress = new ActivityProgress(planned.id(), listener);
    }

    /**
     * What all starts of a run share.
     *
     * @param earlier what finished starts answered
     * @param sessions settings of database sessions by system, as they were verified
     */
    record StartContext(
            RunSetup setup,
            RunSession session,
            EarlierTranscripts earlier,
            Map<String, List<PoolSettings>> sessions,
            ActivityRunners runners) {}

    /**
     * What a start has shown.
     *
     * @param evidence writes what studies have found in it
     * @param expected how long its activities take by the plan, without those that were left out
     */
    record Shown(Start start, List<Runnable> evidence, Duration expected) {}

    /** Name of the activity under way. */
    String step() {
        return progress.current();
    }

    /**
     * launch → verify → warm → measure → collect. An attempt that is spoilt skips to the audit.
     *
     * @param folder gets logs and histograms
     */
    Shown run(Path folder, StartAttempt attempt) throws InterruptedException {
        long began = System.nanoTime();
        StartProof proof = new StartProof(context, planned, folder, progress);
        try (WarmSystem system = starter.start(planned.system(), planned.start(), folder, progress, proof)) {
            StartFindings findings = new StartFindings();
            proof.reasons().forEach(findings::against);
            BlockSystems systems = new BlockSystems(
                    List.of(new Arm(planned, setup.plan().system(planned.system()), system, findings)));
            for (Activity activity : planned.activities()) {
                if (attempt.isSpoilt(findings.reasons())) {
                    break;
                }
                progress.begin(activity);
                runners.run(activity, systems);
            }
            new AnswersOfBlock(setup.workload(), setup.plan(), context.earlier().store())
                    .check(planned, system, findings.windows())
                    .forEach(findings::against);
            progress.begin(planned.start().audit());
            AuditReport audit =
                    system.audit(() -> proof.changedSinceStart(system.running()).forEach(findings::against));
            return new Shown(start(system, proof, findings, audit, began), findings.evidence(), progress.expected());
        }
    }

    private Start start(
            WarmSystem system, StartProof proof, StartFindings findings, AuditReport audit, long beganNanos) {
        List<ValidityReason> reasons = new ArrayList<>(InvariantReasons.of(planned.system(), audit));
        reasons.addAll(findings.reasons());
        WindowCost idle = findings.idle();
        return new Start(
                planned.id(),
                planned.block(),
                planned.position(),
                planned.system(),
                planned.seed(),
                List.copyOf(reasons),
                seconds(system.running().readyAfter()),
                seconds(system.warmUp().length()),
                (System.nanoTime() - beganNanos) / 1e9,
                idle == null ? null : idle.cpus(),
                idle == null ? null : idle.cpuResolution(),
                proof.calls(),
                audit.invariants(),
                findings.windows());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
