package org.archduet.harness.plan;

import java.util.List;
import java.util.Optional;
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
     * What is done in a block of its own after all others, whose starts enter no comparison; empty for no such block.
     *
     * @param block as far as it is planned
     */
    default Optional<Apart> apart(PlannedArms block) {
        return Optional.empty();
    }

    /**
     * What a block that enters no comparison does with its warm arms.
     *
     * @param name of its folder in the results folder, and of its steps in the progress; no other study has it
     */
    record Apart(String name, List<Activity> activities) {}

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
