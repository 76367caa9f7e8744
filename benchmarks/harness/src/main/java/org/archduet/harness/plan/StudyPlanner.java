package org.archduet.harness.plan;

import java.util.List;
import java.util.Optional;
import org.archduet.harness.plan.Plan.PlannedSystem;

/** What a study adds to a plan. A pure function of what it was made of. */
public interface StudyPlanner {

    /** What is done before the first block; empty when nothing is. */
    default Optional<PlannedStage> stage(List<PlannedSystem> systems) {
        return Optional.empty();
    }

    /**
     * What is done with a warm system after the windows of its start.
     *
     * @param block 1-based block
     * @param seed the same for all systems of the block
     */
    default List<Activity> activities(int block, PlannedSystem system, long seed) {
        return List.of();
    }
}
