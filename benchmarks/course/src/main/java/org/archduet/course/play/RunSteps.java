package org.archduet.course.play;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.Precision;
import org.archduet.course.lab.Step;
import org.archduet.harness.ladder.LadderRun;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pipeline.RunPipeline;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.Profiles;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.store.ReservedFolder;
import org.archduet.report.Report;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;

/** Runs the experiments of a lab, or uses a shared run that did the same work. */
final class RunSteps {

    private final LabRequest request;
    private final LabListener listener;
    private final SharedRuns shared;

    RunSteps(LabRequest request, LabListener listener) {
        this.request = request;
        this.listener = listener;
        this.shared = new SharedRuns(request.shared(), request.variant().shortened());
    }

    /**
     * Everything that can be checked before anything is started.
     *
     * @throws org.archduet.result.failure.UserErrorException when something is wrong or missing
     */
    void check(Step.Run step) {
        setup(step, request.results()).checkSurroundings(CpuSets.ofThisMachine());
    }

    /** A finished run that the step would use. */
    SharedRuns.Found reusable(Step.Run step) {
        return step.share()
                .filter(name -> !request.fresh())
                .map(name -> shared.finished(name, setup(step, request.results())))
                .orElse(SharedRuns.Found.NOTHING);
    }

    /** The same for the ladder. */
    SharedRuns.Found reusable(Step.Ladder step) {
        return step.share()
                .filter(name -> !request.fresh())
                .map(name -> shared.finishedLadder(
                        name, step.profile(), request.folders().home()))
                .orElse(SharedRuns.Found.NOTHING);
    }

    /**
     * Does the step.
     *
     * @param labFolder takes the results of runs that no other lab uses
     * @throws LabInterruptedException when somebody ends it
     */
    StepResult run(Step.Run step, Path labFolder) {
        return reusable(step)
                .run()
                .map(run -> used(step.name(), run))
                .orElseGet(() -> measured(step.name(), step.share(), labFolder, run -> measure(step, run)));
    }

    /** Climbs the rungs; as {@link #run}. */
    StepResult climb(Step.Ladder step, Path labFolder) {
        return reusable(step)
                .run()
                .map(run -> used(step.name(), run))
                .orElseGet(() -> measured(step.name(), step.share(), labFolder, run -> new LadderRun(
                                request.folders().home(),
                                request.microbench(),
                                run.root(),
                                Profiles.named(step.profile()),
                                request.command())
                        .only(step.rungs())
                        .run()));
    }

    private StepResult used(String step, RunFolder run) {
        listener.say(step + ": using the finished run " + run.root());
        listener.say(step + ": report: " + run.reportHtml());
        return new StepResult(
                step,
                run.root(),
                true,
                Optional.of(run.result().read().validity().status()));
    }

    private StepResult measured(String step, Optional<String> share, Path labFolder, Consumer<RunFolder> measure) {
        try (ReservedFolder reserved = share.map(
                        name -> ReservedFolder.next(request.shared(), name, LocalDateTime.now()))
                .orElseGet(() -> ReservedFolder.named(labFolder.resolve(step)))) {
            RunFolder run = new RunFolder(reserved.path());
            measure.accept(run);
            RunResult result = Analysis.write(run);
            Report.write(run);
            listener.say(step + ": report: " + run.reportHtml());
            return new StepResult(
                    step, run.root(), false, Optional.of(result.validity().status()));
        }
    }

    private void measure(Step.Run step, RunFolder run) {
        RunSummary summary = new RunPipeline(
                        listener.runs(), (folder, blocks) -> Precision.look(Analysis.analyse(folder), blocks))
                .run(request(step, run.root()));
        if (summary.ending() == RunSummary.Ending.INTERRUPTED) {
            throw new LabInterruptedException("what was measured is in " + run.root());
        }
    }

    private RunSetup setup(Step.Run step, Path folder) {
        return RunSetup.of(request(step, folder), Studies.ALL);
    }

    private RunRequest request(Step.Run step, Path folder) {
        return new RunRequest(
                request.folders(),
                step.experiment(),
                step.profile(),
                request.seed(),
                folder,
                Optional.empty(),
                Optional.empty(),
                List.copyOf(request.command()));
    }
}
