package org.archduet.harness.capacity;

import java.util.List;
import java.util.Optional;
import org.archduet.harness.block.ActivityRunner;
import org.archduet.harness.block.Study;
import org.archduet.harness.block.StudySession;
import org.archduet.harness.plan.StudyPlanner;

/**
 * The highest offered load that keeps the SLO: searched in the first block, confirmed in the first blocks,
 * and the load of one more round, at the same share of each system's own capacity.
 */
public final class CapacityStudy implements Study {

    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public Optional<StudyPlanner> planner(Request request) {
        boolean asksForNone = request.experiment().claim().isPresent()
                || request.experiment().chain().isPresent()
                || request.profile().closedLoop().isZero();
        if (request.section(name()).isEmpty() && asksForNone) {
            // claims and chains state nothing about a capacity, and without a closed loop no throughput is asked for;
            // a search takes a third of the time that a claim may take
            return Optional.empty();
        }
        CapacityOverrides overrides =
                request.section(name()).map(CapacityOverrides::read).orElse(CapacityOverrides.NONE);
        return CapacityPlans.of(request.profile().name(), overrides)
                .map(settings -> new CapacityPlanner(settings, request.workload(), request.seed(name())));
    }

    @Override
    public StudySession open(Run run) {
        CapacityBook book = CapacityBook.in(run.store().folder());
        return new StudySession() {
            @Override
            public List<ActivityRunner<?>> runners() {
                return List.of(new CapacityTasks(run, book));
            }
        };
    }
}
