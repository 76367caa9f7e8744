package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;

/** What a study does before the first block. */
public interface PlannedStage {

    /** What it is and how it is done, as the plan says it: one line without a full stop. */
    String heading();

    /** All that it does, in order. */
    List<Activity> steps();

    /** How long it takes. */
    default Duration estimate() {
        return Activity.estimate(steps());
    }

    /** The part of that in which something is measured. */
    default Duration measured() {
        return Activity.measured(steps());
    }
}
