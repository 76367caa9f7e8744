package org.archduet.harness.block;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.harness.block.TrialRun.Shown;
import org.archduet.harness.block.TrialRun.TrialContext;
import org.archduet.harness.collect.CollectException;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.plan.PlannedTrial;
import org.archduet.harness.run.RunRecord;
import org.archduet.harness.store.RunStore;
import org.archduet.result.failure.FailureWords;
import org.jspecify.annotations.Nullable;

/**
 * One planned trial, with one repeat at most: when nothing but a disturbance of the instrument speaks against the first
 * attempt, it ends there, is set aside, and the trial runs again at once, with the same plan and seed. What the second
 * attempt shows stands. A fault of a system that was found is never repeated away; an attempt that ended early and
 * whose audit finds one stands as it is.
 */
public final class TrialAttempts {

    private final TrialContext context;
    private final RunStore store;
    private final RunRecord record;

    /**
     * @param run that the trials belong to
     * @param runners of the planned activities
     */
    public TrialAttempts(Study.Run run, ActivityRunners runners) {
        this.store = run.store();
        this.context = new TrialContext(
                run.setup(),
                run.session(),
                new EarlierTranscripts(run.setup().plan(), store),
                StructureProof.verifiedSessions(store),
                runners);
        this.record = run.record();
    }

    /** Runs the trial and keeps what it showed. */
    public void run(PlannedTrial planned) throws InterruptedException {
        TrialAttempt which = hasBeenRepeated(planned) ? TrialAttempt.LAST : TrialAttempt.FIRST;
        Shown shown = attempt(planned, which);
        if (shown != null && which.isSpoilt(shown.trial().validity())) {
            store.setAside(shown.trial());
            record.repeats(shown.trial(), shown.expected());
            shown = attempt(planned, TrialAttempt.LAST);
        }
        if (shown != null) {
            store.finish(shown.trial());
            shown.evidence().forEach(Runnable::run);
            record.kept(shown.trial());
        }
    }

    private boolean hasBeenRepeated(PlannedTrial planned) {
        return Files.exists(store.folder().firstAttemptFolder(planned.id()));
    }

    /** A system that dies or does not start ends its trial, not the run: the other trials still show something. */
    private @Nullable Shown attempt(PlannedTrial planned, TrialAttempt which) throws InterruptedException {
        Path folder = store.beginTrial(planned.id());
        TrialRun run = new TrialRun(context, planned, record.listener());
        try {
            return run.run(folder, which);
        } catch (LaunchException | CollectException e) {
            boolean interrupted = Thread.interrupted();
            record.lost(planned, String.valueOf(e.getMessage()));
            if (interrupted) {
                throw new InterruptedException();
            }
            return null;
        } catch (InterruptedException | RuntimeException e) {
            // an interruption closes the driver, whose end is then no news
            String why = Thread.currentThread().isInterrupted() ? "interrupted" : FailureWords.of(e);
            record.lost(planned, "broken off during " + run.step() + ": " + why);
            throw e;
        }
    }
}
