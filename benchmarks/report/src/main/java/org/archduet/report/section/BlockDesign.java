package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;

/** How blocks were measured, in the reader's words, with the order of one of them. */
final class BlockDesign {

    private static final List<String> IN_TURN = List.of(
            "A block starts all systems fresh, warms them, and then measures short slices of them in turn, while the "
                    + "others wait. A start is one system's fresh processes in one block. n counts blocks, never slices or requests.",
            "In a round each system gets the same requests at the same times. The order of a round is a palindrome (A B B "
                    + "A), so on average each system is measured at the same moment, and a machine that gets "
                    + "slower or faster meanwhile does so for all alike.",
            "Each slice begins with load that is not measured, because connections between services expire when idle. "
                    + "Before it all systems have finished their work; a waiting system that uses over 2 % of a CPU during a "
                    + "slice makes the slice invalid.",
            "A round that something else on the machine disturbed is measured again as a whole, with all systems. The "
                    + "disturbed attempt is kept and not used.",
            "The slices of a system in a block are merged into one window before a percentile is taken. A reference "
                    + "loop of fixed work between slices tells the machine's speed.");

    private static final List<String> ALONE = List.of(
            "A start is one system's fresh processes in one block: they were warmed up and measured while no other system "
                    + "ran. A block holds one start of every system, in random order, with the same requests at the same "
                    + "times. n counts blocks, not requests.");

    private BlockDesign() {}

    static List<Block> of(Run run) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Items(run.measuredInSlices() ? IN_TURN : ALONE));
        blocks.addAll(SliceTables.drawing(run));
        return blocks;
    }
}
