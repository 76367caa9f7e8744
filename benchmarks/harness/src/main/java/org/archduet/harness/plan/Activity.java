package org.archduet.harness.plan;

import java.time.Duration;
import java.util.Collection;

/** One stretch of work of a run: the plan prints it, the progress shows it, a runner does it. */
public interface Activity {

    /** As plan and progress call it. */
    String name();

    /** How long it takes on two cores. */
    Duration estimate();

    /** The part of the estimate in which something is measured. */
    default Duration measured() {
        return Duration.ZERO;
    }

    /** How long all of them take, one after the other. */
    static Duration estimate(Collection<? extends Activity> activities) {
        return activities.stream().map(Activity::estimate).reduce(Duration.ZERO, Duration::plus);
    }

    /** The part of that in which something is measured. */
    static Duration measured(Collection<? extends Activity> activities) {
        return activities.stream().map(Activity::measured).reduce(Duration.ZERO, Duration::plus);
    }
}
