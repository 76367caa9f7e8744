package org.archduet.harness.block;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.harness.block.StartRun.Shown;
import org.archduet.harness.block.StartRun.StartContext;
import org.archduet.harness.collect.CollectException;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.run.RunRecord;
import org.archduet.harness.store.RunStore;
import org.archduet.result.failure.FailureWords;
import org.jspecify.annotations.Nullable;

/**
 * One planned start, with one repeat at most: when nothing but a disturbance of the instrument speaks against the first
 * attempt, it ends there, is set aside, and the start runs again at once, with the same plan and seed. What the second
 * attempt shows stands. A fault of a system that was found is never repeated away; an attempt that ended early and
 * whose audit finds one stands as it is.
 */
public final class StartAttempts {

    private final StartContext context;
    private final RunStore store;
    private final RunRecord record;

    /**
     * @param run that the starts belong to
     * @param runners of the planned activities
     */
    public StartAttempts(Study.Run run, ActivityRunners runners) {
        this.store = run.store();
        this.context = new StartContext(
                run.setup(),
                run.session(),
                new EarlierTranscripts(run.setup().plan(), store),
                StructureProof.verifiedSessions(store),
                runners);
        this.record = run.record();
    }

    /** Runs the start and keeps what it showed. */
    public void run(PlannedStart planned) throws InterruptedException {
        StartAttempt which = hasBeenRepeated(planned) ? StartAttempt.LAST : StartAttempt.FIRST;
        Shown shown = attempt(planned, which);
        if (shown != null && which.isSpoilt(shown.start().validity())) {
            store.setAside(shown.start());
            record.repeats(shown.start(), shown.expected());
            shown = attempt(planned, StartAttempt.LAST);
        }
        if (shown != null) {
            store.finish(shown.start());
            shown.evidence().forEach(Runnable::run);
            record.kept(shown.start());
        }
    }

    private boolean hasBeenRepeated(PlannedStart planned) {
        return Files.exists(store.folder().firstAttemptFolder(planned.id()));
    }

    /** A system that dies or does not start ends its start, not the run: the other starts still show something. */
    private @Nullable Shown attempt(PlannedStart planned, StartAttempt which) throws InterruptedException {
        Path folder = store.beginStart(planned.id());
        StartRun run = new StartRun(context, planned, record.listener());
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
