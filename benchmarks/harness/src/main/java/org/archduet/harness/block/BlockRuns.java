package org.archduet.harness.block;

import java.nio.file.Path;
import org.archduet.harness.block.BlockRun.Shown;
import org.archduet.harness.collect.CollectException;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.run.RunRecord;
import org.archduet.harness.store.RunStore;
import org.archduet.result.failure.FailureWords;

/**
 * Runs blocks and keeps what they showed: a block is on the disk as a whole, or it is kept apart with the reason. The
 * death of an arm ends its block, not the run: the other blocks still show something.
 */
public final class BlockRuns {
    private final BlockContext context;
    private final RunStore store;
    private final RunRecord record;

    /**
     * @param run that the blocks belong to
     * @param runners of the planned activities
     */
    public BlockRuns(Study.Run run, ActivityRunners runners) {
        this.store = run.store();
        this.record = run.record();
        this.context = new BlockContext(
                run.setup(),
                run.session(),
                new EarlierTranscripts(run.setup().plan(), store),
                StructureProof.verifiedSessions(store),
                runners,
                record.listener());
    }

    /** Runs the block and keeps what it showed. */
    public void run(Plan.Block block) throws InterruptedException {
        Path folder = store.beginBlock(block.number());
        BlockRun run = new BlockRun(context, block);
        try {
            Shown shown = run.run(folder);
            store.finishBlock(block.number(), shown.starts());
            record.kept(block.number(), shown.starts());
            shown.evidence().forEach(Runnable::run);
        } catch (LaunchException | CollectException e) {
            boolean interrupted = Thread.interrupted();
            record.lost(block.number(), run.arm(), String.valueOf(e.getMessage()));
            if (interrupted) {
                throw new InterruptedException();
            }
        } catch (InterruptedException | RuntimeException e) {
            // an interruption closes the driver, whose end is then no news
            String why = Thread.currentThread().isInterrupted() ? "interrupted" : FailureWords.of(e);
            if (!record.isKept(block)) {
                record.lost(block.number(), "", "broken off during " + run.step() + ": " + why);
            }
            throw e;
        }
    }
}
