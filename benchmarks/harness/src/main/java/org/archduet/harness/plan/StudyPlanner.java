package org.archduet.harness.plan;

import java.util.List;
import org.archduet.harness.plan.Plan.PlannedSystem;

/** What a study adds to a plan. A pure function of what it was made of. */
public interface StudyPlanner {

    /**
     * What is done with the warm arms of a block after its rounds.
     *
     * @param block as far as it is planned
     */
    List<Activity> activities(PlannedArms block);

    /**
     * The arms of a block that is being planned.
     *
     * @param block 1-based
     * @param arms in the order of the experiment
     * @param order of the compared arms, by round
     * @param seed of the block
     */
    record PlannedArms(int block, List<PlannedSystem> arms, RoundOrder order, long seed) {}
}
