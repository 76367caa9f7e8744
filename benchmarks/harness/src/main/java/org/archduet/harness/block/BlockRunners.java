package org.archduet.harness.block;

import java.util.List;
import java.util.Optional;
import org.archduet.driver.ArrivalModel;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.plan.IdleActivity;
import org.archduet.harness.plan.Load;
import org.archduet.harness.plan.RoundActivity;

/** What every block does: idle time, rounds, the grid of their loads, and a replay after them. */
public final class BlockRunners {

    private BlockRunners() {}

    /** All of them. */
    public static List<ActivityRunner<?>> all(Study.Run run) {
        LoadBook loads = LoadBook.in(run.store().folder(), run.session().highestPerSecond());
        return List.of(
                new Idle(),
                new GridPilot(
                        run.setup().plan().profile().grid(), loads, run.record().listener()),
                new Round(run.rounds(), loads, run.session().cpuSets().systemCpuCount()),
                new AfterLoadRunner(run.setup().workload(), run.store().folder()));
    }

    private static final class Idle implements ActivityRunner<IdleActivity> {
        @Override
        public Class<IdleActivity> kind() {
            return IdleActivity.class;
        }

        /** All at once: none has anything to do. */
        @Override
        public void run(IdleActivity activity, BlockSystems systems) throws InterruptedException {
            systems.awaitQuiet(activity.name());
            for (IdleCost cost : IdleCost.of(systems.arms(), activity.length())) {
                cost.arm().findings().idle(cost.cost());
            }
        }
    }

    private record Round(MeasuredRounds rounds, LoadBook loads, int cpus) implements ActivityRunner<RoundActivity> {
        @Override
        public Class<RoundActivity> kind() {
            return RoundActivity.class;
        }

        @Override
        public void run(RoundActivity activity, BlockSystems systems) throws InterruptedException {
            rounds.measure(
                    activity, systems, arm -> arrival(activity.condition().load(), arm));
        }

        private Optional<ArrivalModel> arrival(Load load, Arm arm) {
            if (load instanceof Load.Fixed fixed) {
                return Optional.of(fixed.arrival());
            }
            if (load instanceof Load.OfGrid grid) {
                return loads.atLevel(grid.level()).map(grid.arrivals()::at);
            }
            if (load instanceof Load.AtUtilisation equal) {
                return loads.atUtilisation(arm.plannedSystem().original(), equal.fraction() * cpus)
                        .map(equal.arrivals()::at);
            }
            throw new IllegalStateException("a study runs the rounds whose loads it finds: " + load);
        }
    }
}
