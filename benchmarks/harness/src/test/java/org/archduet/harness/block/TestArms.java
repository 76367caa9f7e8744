package org.archduet.harness.block;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.collect.ResourceProbe;
import org.archduet.harness.collect.WatchedProcesses;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.handover.SliceSource;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.measure.EnvironmentLimits;
import org.archduet.harness.measure.WindowJudgement;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.plan.TestPlans;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.warm.WarmUp.WarmUpResult;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.TimeDistribution;

/** A warm block of a monolith and microservices, neither of which is started. */
final class TestArms {

    private TestArms() {}

    /** @param system behind both arms */
    static BlockSystems block(RunningSystem system, SliceSource load, Path folder, RunListener told) {
        Plan plan = TestPlans.plan("quick", 1);
        List<Arm> arms = plan.blocks().get(0).starts().stream()
                .map(start -> arm(plan, start, system, load, folder, told))
                .toList();
        return new BlockSystems(1, arms, new BlockDraws(DrawCursor.of(1)), told);
    }

    private static Arm arm(
            Plan plan, PlannedStart start, RunningSystem system, SliceSource load, Path folder, RunListener told) {
        WarmSystem warm = new WarmSystem(
                system,
                new WarmUpResult(Duration.ZERO, new TreeMap<>(), 0, true, true, null),
                load,
                new ResourceProbe(WatchedProcesses.of(
                        system, List.of(), ProcessHandle.current().pid())),
                new WindowJudgement(
                        new Calibration(20_000, new TimeDistribution(1L, 1L, 1L, 1L, 1L, 7000), 1, "none", true),
                        new EnvironmentLimits(1, 1, 1, 0),
                        List.of()),
                folder.resolve(start.system()),
                told);
        return new Arm(start, plan.system(start.system()), warm, new StartFindings());
    }
}
