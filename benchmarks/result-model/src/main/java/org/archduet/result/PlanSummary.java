package org.archduet.result;

import java.util.List;

/**
 * What was going to be run and how it was going to be decided, written before the first trial.
 *
 * @param trials in the order in which they were going to be run
 */
public record PlanSummary(Experiment experiment, DecisionRule decision, List<PlannedTrial> trials) {

    /**
     * One trial of the plan.
     *
     * @param id as {@link RunFolder#trialId}
     * @param block 1-based block
     * @param position 1-based place in the block's random order
     * @param seed seed of the arrival schedule and of the request contents; the same for all systems of a block
     */
    public record PlannedTrial(String id, int block, int position, String system, long seed) {}
}
