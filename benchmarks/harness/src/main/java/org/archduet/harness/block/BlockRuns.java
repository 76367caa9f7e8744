package org.archduet.harness.block;

import java.nio.file.Path;
import org.archduet.harness.block.BlockRun.Shown;
import org.archduet.harness.collect.CollectException;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.plan.BlockApart;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunRecord;
import org.archduet.harness.store.RunStore;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

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

    /**
     * Runs a block that enters no comparison, unless the folder has it already. Nothing it shows speaks against the
     * run: the death of an arm and whatever is wrong with a start are noted.
     */
    public void runApart(BlockApart apart) throws InterruptedException {
        if (store.hasApart(apart.name())) {
            return;
        }
        BlockRun run = new BlockRun(context, apart.block(), apart.name());
        try {
            Shown shown = run.run(store.beginApart(apart.name()));
            store.finishApart(apart.name());
            shown.evidence().forEach(Runnable::run);
            shown.starts().forEach(start -> start.validity()
                    .forEach(reason -> note(apart.name() + " of " + start.system() + ": " + reason.detail())));
        } catch (LaunchException | CollectException e) {
            boolean interrupted = Thread.interrupted();
            store.abandonApart(
                    apart.name(),
                    new IncompleteBlock(
                            apart.block().number(),
                            run.arm(),
                            new ValidityReason(Code.INCOMPLETE, String.valueOf(e.getMessage()))));
            note("no " + apart.name() + ": " + e.getMessage() + "; the comparison is complete");
            if (interrupted) {
                throw new InterruptedException();
            }
        }
    }

    private void note(String words) {
        context.listener().on(new RunEvent.Noted(words));
    }
}
