package org.archduet.harness.block;

import java.util.List;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlannedStart;

/**
 * The systems of a block that are up and warm.
 *
 * @param arms in the order of the block; today one at a time
 */
public record BlockSystems(List<Arm> arms) {

    /**
     * One of them.
     *
     * @param planned what the plan says of this start
     * @param plannedSystem what the system is in the experiment
     * @param system to measure
     * @param findings takes what is shown
     */
    public record Arm(PlannedStart planned, PlannedSystem plannedSystem, WarmSystem system, StartFindings findings) {}
}
