package org.archduet.harness.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.vocabulary.ArmRole;
import org.archduet.result.waterfall.Chain;

/**
 * Which arms the blocks of a run hold, in the order in which they run. All of them in each block; along a chain, blocks
 * of the whole chain in turn with blocks of its two ends, so that what drifts in the machine meets both kinds alike.
 * The second copy of the baseline stands beside the ends, because it is compared with the baseline alone.
 */
final class BlockSequence {

    private BlockSequence() {}

    /**
     * One block.
     *
     * @param arms that it holds, in the order of the experiment
     * @param turn 1-based among the blocks that hold the same arms, over which orders are balanced
     */
    record Turn(List<PlannedSystem> arms, int turn) {}

    static List<Turn> of(Profile profile, List<PlannedSystem> systems, Optional<Chain> chain) {
        List<PlannedSystem> whole =
                chain.map(arms -> compared(systems, arms.everyArm())).orElse(systems);
        List<PlannedSystem> ends = chain.map(arms -> ends(systems, arms)).orElse(List.of());
        int endBlocks = ends.isEmpty() ? 0 : profile.chain().endBlocks();
        List<Turn> turns = new ArrayList<>();
        for (int turn = 1; turn <= Math.max(profile.blocks(), endBlocks); turn++) {
            if (turn <= profile.blocks()) {
                turns.add(new Turn(whole, turn));
            }
            if (turn <= endBlocks) {
                turns.add(new Turn(ends, turn));
            }
        }
        return List.copyOf(turns);
    }

    private static List<PlannedSystem> ends(List<PlannedSystem> systems, Chain chain) {
        List<PlannedSystem> ends = new ArrayList<>(compared(systems, List.of(chain.baseline(), chain.candidate())));
        systems.stream().filter(system -> system.role() == ArmRole.NOISE_FLOOR).forEach(ends::add);
        return List.copyOf(ends);
    }

    private static List<PlannedSystem> compared(List<PlannedSystem> systems, List<String> names) {
        return systems.stream()
                .filter(system -> system.role() == ArmRole.COMPARED && names.contains(system.name()))
                .toList();
    }
}
