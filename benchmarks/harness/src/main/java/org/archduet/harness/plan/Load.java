package org.archduet.harness.plan;

import org.archduet.driver.ArrivalModel;
import org.archduet.driver.Gaps;

/** What the slices of a condition are loaded with: fixed by the plan, or by what a run finds out. */
public sealed interface Load {

    /** Fixed before the run. */
    record Fixed(ArrivalModel arrival) implements Load {}

    /**
     * The same load for all arms: a part of what the slowest of them gets done at its peak, as the pilot finds it.
     *
     * @param level 1-based, the lowest load first
     */
    record OfGrid(int level, Gaps arrivals) implements Load {}

    /**
     * A load of the arm's own, at which it uses this part of its CPUs.
     *
     * @param fraction 0 to 1
     */
    record AtUtilisation(double fraction, Gaps arrivals) implements Load {}

    /** What a study finds out, which runs the round. */
    record FoundByStudy() implements Load {}
}
