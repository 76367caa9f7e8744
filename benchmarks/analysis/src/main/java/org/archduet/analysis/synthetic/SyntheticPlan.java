package org.archduet.analysis.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.PlanSummary.PlannedStart;
import org.archduet.result.waterfall.Chain;
import org.jspecify.annotations.Nullable;

/** Which systems the blocks of a synthetic run hold, and in which order they start. */
record SyntheticPlan(SyntheticRun run) {

    /** The system that others are compared with. */
    String baseline() {
        Chain chain = chain();
        return chain == null ? run.systems().get(0).name() : chain.baseline();
    }

    /** The system that is compared. */
    String candidate() {
        Chain chain = chain();
        return chain == null ? run.systems().get(1).name() : chain.candidate();
    }

    /** Null without one. */
    @Nullable
    Chain chain() {
        SyntheticChain measured = run.chain();
        return measured == null ? null : measured.chain();
    }

    /** Number of blocks. */
    int count() {
        return blocks().size();
    }

    /** All starts in their order. */
    List<PlannedStart> starts() {
        Random order = new Random(run.seed());
        List<PlannedStart> plan = new ArrayList<>();
        int block = 0;
        for (List<SyntheticSystem> systems : blocks()) {
            block++;
            List<SyntheticSystem> shuffled = new ArrayList<>(systems);
            Collections.shuffle(shuffled, order);
            long blockSeed = order.nextLong();
            for (int position = 1; position <= shuffled.size(); position++) {
                String name = shuffled.get(position - 1).name();
                plan.add(new PlannedStart(RunFolder.startId(block, name), block, position, name, blockSeed));
            }
        }
        return plan;
    }

    private List<List<SyntheticSystem>> blocks() {
        SyntheticChain measured = run.chain();
        int endBlocks = measured == null ? 0 : measured.endBlocks();
        List<List<SyntheticSystem>> blocks = new ArrayList<>();
        for (int turn = 1; turn <= Math.max(run.blocks(), endBlocks); turn++) {
            if (turn <= run.blocks()) {
                blocks.add(run.systems());
            }
            if (turn <= endBlocks) {
                blocks.add(List.of(run.system(baseline()), run.system(candidate())));
            }
        }
        return blocks;
    }
}
