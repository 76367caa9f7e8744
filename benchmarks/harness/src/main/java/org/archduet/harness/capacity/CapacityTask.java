package org.archduet.harness.capacity;

import java.time.Duration;
import java.util.List;
import org.archduet.driver.Gaps;
import org.archduet.driver.capacity.Confirmation;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.Estimates;
import org.archduet.harness.plan.RoundActivity;

/** What a block does about the capacities of its arms. */
public sealed interface CapacityTask extends Activity {

    /**
     * Searches the capacity of each arm; the windows of the arms alternate.
     *
     * @param arms whose capacity is searched; the second copy of a system takes that of the first
     * @param users of the closed loop that gives the scale
     * @param seed of the windows' schedules and requests
     * @param spare does something only where the blocks before have not found it
     */
    record Search(CapacityPlan settings, List<String> arms, int users, long seed, boolean spare)
            implements CapacityTask {

        /**
         * Windows of a search for a capacity, its closed loop and its longer windows counted by their length: 8 and 16
         * in one run.
         */
        private static final int WINDOWS = 12;

        @Override
        public String name() {
            return (spare ? "unless it is known: " : "") + "search the capacity under "
                    + settings.slo().described();
        }

        @Override
        public Duration estimate() {
            return measured().plus(Estimates.AROUND_SLICE.multipliedBy(windows()));
        }

        @Override
        public Duration measured() {
            if (spare) {
                return Duration.ZERO;
            }
            return settings.steps()
                    .estimate(1)
                    .multipliedBy(WINDOWS)
                    .plus(settings.curve().estimate(1).multipliedBy(curvePoints()))
                    .multipliedBy(arms.size());
        }

        private long windows() {
            return spare ? 0 : (long) (WINDOWS + curvePoints()) * arms.size();
        }

        private int curvePoints() {
            return settings.curveStep().isZero() ? 0 : CapacityPlan.CURVE_POINTS;
        }
    }

    /**
     * A round at a share of each arm's own capacity.
     *
     * @param round its slices
     * @param share 0 to 1
     */
    record ShareRound(RoundActivity round, double share, Gaps arrivals) implements CapacityTask {
        @Override
        public String name() {
            return round.name() + " at " + Math.round(share * 100) + " % of the system's own capacity";
        }

        @Override
        public Duration estimate() {
            return round.estimate();
        }

        @Override
        public Duration measured() {
            return round.measured();
        }
    }

    /** Asks both ends of each arm's interval again, on these starts; the windows of the arms alternate. */
    record ConfirmEnds(CapacityPlan settings, List<String> arms, long seed) implements CapacityTask {
        /**
         * Windows that confirm the two ends of an interval on one start: 2 to 8 in one run, 4 moves in three of four
         * starts.
         */
        private static final int WINDOWS = 5;

        @Override
        public String name() {
            return "confirm both ends of the capacity";
        }

        @Override
        public Duration estimate() {
            return measured().plus(Estimates.AROUND_SLICE.multipliedBy((long) WINDOWS * arms.size()));
        }

        @Override
        public Duration measured() {
            return settings.steps().estimate(Confirmation.EFFORT).multipliedBy((long) WINDOWS * arms.size());
        }
    }
}
