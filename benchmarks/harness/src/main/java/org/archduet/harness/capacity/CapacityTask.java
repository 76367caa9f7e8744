package org.archduet.harness.capacity;

import java.time.Duration;
import java.util.Map;
import org.archduet.driver.Gaps;
import org.archduet.driver.capacity.Confirmation;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.Estimates;
import org.archduet.harness.plan.SampledLength;

/** What a start does with the capacity of its system, once that is known. */
public sealed interface CapacityTask extends Activity {

    /**
     * An open-loop window at a share of the system's own capacity.
     *
     * @param id of the window
     * @param arrivals of the load that the share turns out to be
     * @param length by the load that the share turns out to be
     * @param seed the same for all systems of a block
     */
    record ShareWindow(
            String id, Map<String, Integer> mix, double share, Gaps arrivals, SampledLength length, long seed)
            implements CapacityTask {
        @Override
        public String name() {
            return id + " (" + Math.round(share * 100) + " % of the system's own capacity)";
        }

        @Override
        public Duration estimate() {
            return measured().plus(Estimates.AROUND_LATER_OPEN_LOOP);
        }

        @Override
        public Duration measured() {
            return length.estimate(1);
        }
    }

    /** Asks both ends of the interval again, on this start. */
    record ConfirmEnds(CapacityPlan settings, long seed) implements CapacityTask {
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
            return window().plus(Estimates.AROUND_LATER_OPEN_LOOP).multipliedBy(WINDOWS);
        }

        @Override
        public Duration measured() {
            return window().multipliedBy(WINDOWS);
        }

        private Duration window() {
            return settings.steps().estimate(Confirmation.EFFORT);
        }
    }
}
