package org.archduet.harness.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.collect.ResourceProbe;
import org.archduet.harness.collect.WatchedProcesses;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.launch.MissingCapabilities;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.run.RunSession;
import org.archduet.harness.warm.WarmUp;
import org.archduet.harness.warm.WarmUp.WarmUpResult;
import org.archduet.result.validity.Caution;

/** Warms the arms of a block up, all on all CPUs, then pins them all: the one way to a {@link WarmSystem}. */
final class WarmArms {
    private final BlockContext context;
    private final Plan.Block block;

    WarmArms(BlockContext context, Plan.Block block) {
        this.context = context;
        this.block = block;
    }

    /** @throws org.archduet.harness.launch.LaunchException when a process dies */
    BlockSystems of(List<StartedArm> started) throws InterruptedException {
        DrawCursor draws = new DrawCursor(context.setup().plan().verification().draws())
                .furthest(started.stream().map(arm -> arm.proof().draws()).toList());
        List<WarmUpResult> warmUps = new WarmUp(
                        context.session().warmUpLoad(),
                        context.setup().workload().warmUpMix(),
                        block.warmUp())
                .of(started.stream().map(arm -> toWarmUp(arm, draws)).toList());
        for (StartedArm arm : started) {
            LivenessCheck.check(arm.running(), "the warm-up");
            arm.running()
                    .pinning()
                    .ifPresent(pinning -> pinning.pin(context.session().cpuSets()));
        }
        List<Arm> arms = new ArrayList<>();
        for (int i = 0; i < started.size(); i++) {
            arms.add(arm(started.get(i), warmUps.get(i), started));
        }
        return new BlockSystems(
                block.number(),
                arms,
                new BlockDraws(draws.furthest(warmUps.stream()
                        .map(WarmUpResult::draws)
                        .filter(Objects::nonNull)
                        .toList())),
                context.listener());
    }

    private WarmUp.Arm toWarmUp(StartedArm arm, DrawCursor draws) {
        return new WarmUp.Arm(
                arm.running().entryUrl(),
                arm.folder().warmUp().path(),
                new CompilingWatch(arm.running(), context.session()),
                draws,
                arm.planned().launch().warmUpCap());
    }

    private Arm arm(StartedArm arm, WarmUpResult warmUp, List<StartedArm> all) {
        RunSession session = context.session();
        List<RunningSystem> waiting = all.stream()
                .filter(other -> !other.planned().equals(arm.planned()))
                .map(StartedArm::running)
                .toList();
        WarmSystem system = new WarmSystem(
                arm.running(),
                warmUp,
                session.load(),
                new ResourceProbe(WatchedProcesses.of(arm.running(), waiting, session.driverPid())),
                session.judgement(arm.running(), cautions(arm.running(), warmUp)),
                arm.folder().path(),
                context.listener());
        return new Arm(
                arm.planned(), context.setup().plan().system(arm.planned().system()), system, new StartFindings());
    }

    private List<Caution> cautions(RunningSystem running, WarmUpResult warmUp) {
        List<Caution> cautions = new ArrayList<>(warmUp.cautions());
        if (context.session().cpuSets().caution().isPresent()) {
            cautions.add(Caution.UNPINNED);
        }
        cautions.addAll(MissingCapabilities.of(running).cautions());
        return cautions;
    }
}
