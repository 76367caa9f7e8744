package org.archduet.harness.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.archduet.harness.block.ActivityRunners;
import org.archduet.harness.block.BlockRuns;
import org.archduet.harness.block.MeasuredRounds;
import org.archduet.harness.block.Study;
import org.archduet.harness.block.StudySession;
import org.archduet.harness.collect.ReferenceLoop;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.plan.BlockApart;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.proof.Verification;
import org.archduet.harness.run.InstrumentChecks;
import org.archduet.harness.run.Interruption;
import org.archduet.harness.run.LaunchSession;
import org.archduet.harness.run.ResumeRequest;
import org.archduet.harness.run.Resumption;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.run.RunRecord;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSession;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.run.StopRunException;
import org.archduet.harness.run.StoppingRule;
import org.archduet.harness.store.RunStore;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * The one way of the data:
 * plan → verify once in full → calibrate the driver → what studies do before the blocks → for each block: launch and
 * verify all arms → warm → activities (rounds of slices, those of the studies) → audit → store, then the
 * blocks of studies that enter no comparison. Analysis and report read the folder afterwards.
 */
public final class RunPipeline {

    private final RunListener listener;
    private final StoppingRule stopping;
    private final InstrumentChecks checks;
    private final List<Study> studies;

    /**
     * The pipeline with all studies.
     *
     * @param stopping asked after the blocks that the profile names
     */
    public RunPipeline(RunListener listener, StoppingRule stopping) {
        this(listener, stopping, InstrumentChecks.ofThisMachine(), Studies.ALL);
    }

    /**
     * A pipeline of other parts.
     *
     * @param checks of the instrument
     * @param studies that experiments may ask for
     */
    public RunPipeline(RunListener listener, StoppingRule stopping, InstrumentChecks checks, List<Study> studies) {
        this.listener = listener;
        this.stopping = stopping;
        this.checks = checks;
        this.studies = List.copyOf(studies);
    }

    /**
     * Runs an experiment to its end, as far as it goes. What was measured is in the folder however it ends.
     *
     * @throws org.archduet.harness.config.ConfigurationException or another exception of {@link RunSetup} when the
     *     request is wrong, and {@link ResultsException} when the folder cannot be made; nothing was started then
     */
    public RunSummary run(RunRequest request) {
        RunSetup setup = RunSetup.of(request, studies);
        RunStore.refuseUsed(request.folder());
        setup.checkSurroundings(CpuSets.ofThisMachine());
        return run(setup);
    }

    RunSummary run(RunSetup setup) {
        RunStore store = RunStore.create(setup.request().folder());
        return run(setup, store, RunRecord.of(setup, store, listener));
    }

    /**
     * Resumes an interrupted run: same plan, same order; complete blocks stay as they are, broken ones are kept apart
     * and run again.
     *
     * @throws ResultsException when the folder holds no such run, or its inputs have changed
     */
    public RunSummary resume(ResumeRequest request) {
        RunSetup setup = Resumption.setup(request, studies);
        setup.checkSurroundings(CpuSets.ofThisMachine());
        RunStore store = RunStore.reopen(request.folder(), setup.summary());
        return run(setup, store, RunRecord.resuming(setup, store, listener));
    }

    private RunSummary run(RunSetup setup, RunStore store, RunRecord record) {
        try (Interruption interruption = new Interruption()) {
            Ending ending;
            try {
                record.begin();
                measure(setup, store, record, interruption);
                ending = Ending.COMPLETED;
            } catch (StopRunException e) {
                e.reasons().forEach(record::against);
                ending = Ending.STOPPED;
            } catch (InterruptedException e) {
                ending = Ending.INTERRUPTED;
            } catch (ResultsException e) {
                record.against(Code.INCOMPLETE, "the results cannot be written: " + e.getMessage());
                ending = Ending.STOPPED;
            } catch (RuntimeException e) {
                // an interruption closes the driver under the window that waits for it
                ending = interruption.ending(Ending.STOPPED);
                if (ending != Ending.INTERRUPTED) {
                    String words = store.folder().stackTraces().describe(e);
                    record.against(Code.INCOMPLETE, "the run broke: " + words);
                }
            }
            return record.end(interruption.ending(ending));
        }
    }

    private void measure(RunSetup setup, RunStore store, RunRecord record, Interruption interruption)
            throws InterruptedException {
        try (LaunchSession systems = LaunchSession.open(setup)) {
            new Verification(setup, systems, store, listener).run();
            record.verified(systems);
            listener.on(new RunEvent.StepBegan(
                    "run", "calibrate the driver", setup.plan().calibration()));
            Path driverLog = store.folder().driverLog();
            try (RunSession session = RunSession.open(setup, systems, driverLog, interruption, checks)) {
                record.calibrated(session);
                MeasuredRounds rounds = new MeasuredRounds(listener, ReferenceLoop.warm());
                measure(new Study.Run(setup, session, store, record, rounds), interruption);
            }
        }
    }

    private void measure(Study.Run run, Interruption interruption) throws InterruptedException {
        List<StudySession> sessions = Studies.open(studies, run);
        ActivityRunners runners = Studies.runners(run, sessions);
        Plan plan = run.setup().plan();
        runners.check(plan);
        BlockRuns blocks = new BlockRuns(run, runners);
        compare(run, plan, blocks, interruption);
        for (BlockApart apart : plan.apart()) {
            interruption.check();
            blocks.runApart(apart);
        }
    }

    private void compare(Study.Run run, Plan plan, BlockRuns blocks, Interruption interruption)
            throws InterruptedException {
        for (Plan.Block block : plan.blocks()) {
            interruption.check();
            if (!run.record().isKept(block)) {
                blocks.run(block);
            }
            if (isPreciseEnough(block, plan, run.store(), run.record())) {
                return;
            }
        }
    }

    /**
     * A look is taken once. A resumed run keeps those it has: later blocks lie in the folder by then, and
     * a look at them would be one more than was fixed before the run.
     */
    private boolean isPreciseEnough(Plan.Block block, Plan plan, RunStore store, RunRecord record) {
        if (!plan.profile().looks().contains(block.number())) {
            return false;
        }
        return record.lookAfter(block.number())
                .orElseGet(() -> {
                    PrecisionLook look = stopping.look(store.folder(), block.number());
                    record.looked(look);
                    return look;
                })
                .reached();
    }
}
