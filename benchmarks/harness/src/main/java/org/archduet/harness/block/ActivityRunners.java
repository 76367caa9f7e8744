package org.archduet.harness.block;

import java.util.List;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.Plan;

/** All that can be done with warm systems: the windows of a start, and what the studies add. */
public final class ActivityRunners {
    private final List<ActivityRunner<?>> runners;

    /** @param runners one for each kind of activity */
    public ActivityRunners(List<ActivityRunner<?>> runners) {
        this.runners = List.copyOf(runners);
    }

    /**
     * @throws IllegalStateException when a plan holds an activity without a runner, before anything is started for it
     */
    public void check(Plan plan) {
        plan.allBlocks().flatMap(block -> block.activities().stream()).forEach(this::runner);
    }

    void run(Activity activity, BlockSystems systems) throws InterruptedException {
        run(runner(activity), activity, systems);
    }

    private ActivityRunner<?> runner(Activity activity) {
        return runners.stream()
                .filter(runner -> runner.kind().isInstance(activity))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no runner for " + activity));
    }

    private static <A extends Activity> void run(ActivityRunner<A> runner, Activity activity, BlockSystems systems)
            throws InterruptedException {
        runner.run(runner.kind().cast(activity), systems);
    }
}
