package org.archduet.harness.block;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.collect.ResourceReading;
import org.archduet.harness.collect.WindowCost;

/** What an arm and its database cost without load. */
record IdleCost(Arm arm, WindowCost cost) {

    /** Of all arms over the same time. */
    static List<IdleCost> of(List<Arm> arms, Duration length) throws InterruptedException {
        List<ResourceReading> begun =
                arms.stream().map(arm -> arm.system().spent()).toList();
        Thread.sleep(length.toMillis());
        List<IdleCost> costs = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            costs.add(new IdleCost(arms.get(i), arms.get(i).system().costSince(begun.get(i))));
        }
        return costs;
    }
}
