package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import org.archduet.harness.handover.PlannedWindow;

/**
 * One start: fresh processes, a short proof, warm-up, then the activities, with an audit at the end.
 *
 * @param id also the name of its folder
 * @param block 1-based block
 * @param position 1-based place in the block's random order
 * @param seed the same for all systems of a block
 * @param activities done with the warm system, in this order: windows first, then those of the
 *     studies, then a short replay
 */
public record PlannedStart(
        String id, int block, int position, String system, long seed, PlannedLaunch start, List<Activity> activities) {

    /** All that it does, in order. */
    public List<Activity> steps() {
        return start.around(activities);
    }

    /** Its windows, in the order in which they are measured; without those of the studies. */
    public List<PlannedWindow> windows() {
        return activities.stream()
                .filter(WindowActivity.class::isInstance)
                .map(WindowActivity.class::cast)
                .map(WindowActivity::window)
                .toList();
    }

    /** How long it takes. */
    public Duration estimate() {
        return Activity.estimate(steps());
    }
}
