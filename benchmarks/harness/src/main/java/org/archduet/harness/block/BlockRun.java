package org.archduet.harness.block;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.collect.CollectException;
import org.archduet.harness.collect.WindowCost;
import org.archduet.harness.launch.AuditReport;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.run.RunEvent;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;

/**
 * One block from the launch to the audits: starts all arms, warms them up, does the planned activities, audits them.
 */
final class BlockRun {
    private final BlockContext context;
    private final Plan.Block block;
    private final ActivityProgress progress;
    private final String scope;
    private String arm = "";

    BlockRun(BlockContext context, Plan.Block block) {
        this(context, block, "block " + block.number());
    }

    /** @param scope what its steps belong to in the progress */
    BlockRun(BlockContext context, Plan.Block block, String scope) {
        this.context = context;
        this.block = block;
        this.progress = new ActivityProgress(scope, context.listener());
        this.scope = scope;
    }

    /**
     * What a block has shown.
     *
     * @param evidence writes what studies have found in it
     */
    record Shown(List<Start> starts, List<Runnable> evidence) {}

    /** Name of the activity under way. */
    String step() {
        return progress.current();
    }

    /** The arm that an activity under way belongs to; empty when it belongs to all. */
    String arm() {
        return arm;
    }

    /**
     * launch → verify, for each arm → warm → measure → collect. Trouble with stopping the arms afterwards takes away
     * nothing of what was shown.
     *
     * @param folder of the block; gets a folder for each arm
     * @throws LaunchException when an arm does not start, or dies: that ends the block
     */
    Shown run(Path folder) throws InterruptedException {
        Shown shown;
        SystemsTogether up = new SystemsTogether();
        try {
            shown = shown(folder, up);
        } catch (InterruptedException | RuntimeException | Error e) {
            stop(up).ifPresent(e::addSuppressed);
            throw e;
        }
        stop(up).ifPresent(failure -> context.listener()
                .on(new RunEvent.Noted(
                        scope + " is complete, but its systems did not stop as they should: " + failure.getMessage())));
        return shown;
    }

    private static Optional<RuntimeException> stop(SystemsTogether up) {
        try {
            up.close();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private Shown shown(Path folder, SystemsTogether up) throws InterruptedException {
        long began = System.nanoTime();
        List<StartedArm> started = new ArrayList<>();
        for (PlannedStart planned : block.starts()) {
            arm = planned.system();
            started.add(start(planned, RunFolder.measuredIn(folder, planned.system()), up));
        }
        arm = "";
        BlockSystems systems = measured(started);
        AnswersOfBlock.check(context.setup().workload(), systems.arms());
        return new Shown(audited(started, systems, began), evidence(systems));
    }

    private BlockSystems measured(List<StartedArm> started) throws InterruptedException {
        try {
            progress.begin(block.warmUpStep());
            BlockSystems systems = new WarmArms(context, block).of(started);
            for (Activity activity : block.activities()) {
                progress.begin(activity);
                context.runners().run(activity, systems);
            }
            return systems;
        } catch (LaunchException | CollectException e) {
            arm = started.stream()
                    .filter(start -> !LivenessCheck.lives(start.running()))
                    .map(start -> start.planned().system())
                    .findFirst()
                    .orElse("");
            throw e;
        }
    }

    private StartedArm start(PlannedStart planned, MeasuredFolder folder, SystemsTogether up)
            throws InterruptedException {
        progress.begin(planned.launch().launchStep());
        RunningSystem running =
                context.session().launcher().start(context.setup().system(planned.system()), folder.logs());
        up.add(running);
        StartProof proof = new StartProof(context, planned, folder, progress);
        proof.of(running);
        return new StartedArm(planned, running, folder, proof);
    }

    private List<Start> audited(List<StartedArm> started, BlockSystems systems, long beganNanos)
            throws InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < started.size(); i++) {
            StartedArm start = started.get(i);
            Arm warm = systems.arms().get(i);
            arm = start.planned().system();
            progress.begin(start.planned().launch().audit());
            start.proof().reasons().forEach(warm.findings()::against);
            AuditReport audit = warm.system()
                    .audit(() ->
                            start.proof().changedSinceStart(start.running()).forEach(warm.findings()::against));
            starts.add(start(start, warm, audit, beganNanos));
        }
        return starts;
    }

    private static List<Runnable> evidence(BlockSystems systems) {
        return systems.arms().stream()
                .flatMap(warm -> warm.findings().evidence().stream())
                .toList();
    }

    private static Start start(StartedArm started, Arm warm, AuditReport audit, long beganNanos) {
        PlannedStart planned = started.planned();
        List<ValidityReason> reasons = new ArrayList<>(InvariantReasons.of(planned.system(), audit));
        reasons.addAll(warm.findings().reasons());
        WindowCost idle = warm.findings().idle();
        return new Start(
                planned.id(),
                planned.block(),
                planned.position(),
                planned.system(),
                planned.seed(),
                List.copyOf(reasons),
                seconds(started.running().readyAfter()),
                seconds(warm.system().warmUp().length()),
                (System.nanoTime() - beganNanos) / 1e9,
                idle == null ? null : idle.cpus(),
                idle == null ? null : idle.cpuResolution(),
                started.proof().calls(),
                audit.invariants(),
                warm.findings().slices(),
                List.of());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
