package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.harness.handover.PlannedWindow;

/**
 * One trial: fresh processes, a short replay, warm-up, windows.
 *
 * @param id also the name of its folder
 * @param block 1-based block
 * @param position 1-based place in the block's random order
 * @param seed the same for all systems of a block
 * @param replayOperations length of the short replay
 * @param idle length of the window without load
 * @param windows in the order in which they are measured
 * @param capacityTasks what follows the windows
 * @param steps the same in words, with expected times
 */
public record PlannedTrial(
        String id,
        int block,
        int position,
        String system,
        long seed,
        int replayOperations,
        PlannedWarmUp warmUp,
        Duration idle,
        List<PlannedWindow> windows,
        List<CapacityTask> capacityTasks,
        List<PlannedStep> steps) {

    /** How long it takes. */
    public Duration estimate() {
        return PlannedStep.total(steps);
    }
}
