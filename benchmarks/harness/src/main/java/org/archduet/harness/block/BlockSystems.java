package org.archduet.harness.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.archduet.harness.collect.ResourceReading;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;

/**
 * The arms of a block that are up and warm.
 *
 * @param block 1-based
 * @param arms in the order in which they were started
 * @param draws how far its permutations are used up
 * @param listener receives a note when they do not become idle
 */
public record BlockSystems(int block, List<Arm> arms, BlockDraws draws, RunListener listener) {

    /**
     * One of them.
     *
     * @param planned what the plan says of this start
     * @param plannedSystem what the system is in the experiment
     * @param system to measure
     * @param findings takes what is shown
     */
    public record Arm(PlannedStart planned, PlannedSystem plannedSystem, WarmSystem system, StartFindings findings) {}

    /** The arm of that name. */
    public Arm arm(String system) {
        return arms.stream()
                .filter(arm -> arm.planned().system().equals(system))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Waits until none of them has anything left to do: neither requests nor compiling. When that takes too long it
     * returns and tells the listener.
     *
     * @param before what comes next
     * @return whether they are quiet
     * @throws org.archduet.harness.launch.LaunchException when a process died
     */
    public boolean awaitQuiet(String before) throws InterruptedException {
        return awaitQuiet(before, IdleWait.BETWEEN_SLICES);
    }

    boolean awaitQuiet(String before, IdleWait wait) throws InterruptedException {
        Map<String, Double> last = new HashMap<>();
        OptionalDouble left = wait.leftOver(look -> {
            List<ResourceReading> begun = new ArrayList<>();
            for (Arm arm : arms) {
                LivenessCheck.check(arm.system().running(), "draining before " + before);
                begun.add(arm.system().spent());
            }
            Thread.sleep(look.toMillis());
            double all = 0;
            for (int i = 0; i < arms.size(); i++) {
                double cpus = arms.get(i).system().cpusSince(begun.get(i));
                last.put(arms.get(i).planned().system(), cpus);
                all += cpus;
            }
            return all;
        });
        if (left.isPresent()) {
            listener.on(new RunEvent.Noted(String.format(
                    Locale.ROOT,
                    "the systems had not gone idle %d s after their load stopped, they still used %s CPUs; %s may be affected",
                    wait.limit().toSeconds(),
                    last,
                    before)));
        }
        return left.isEmpty();
    }

    /** Does what the databases of all arms put off, so that none of it falls into a slice. */
    void maintain() {
        for (Arm arm : arms) {
            arm.system().maintainDatabases();
        }
    }
}
