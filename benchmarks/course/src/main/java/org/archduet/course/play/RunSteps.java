package org.archduet.course.play;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.Precision;
import org.archduet.course.lab.Step;
import org.archduet.harness.microbench.MicrobenchRun;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pipeline.RunPipeline;
import org.archduet.harness.pipeline.Studies;
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
        this.shared = new SharedRuns(request.shared());
    }

    /**
     * Everything that can be checked before anything is started.
     *
     * @throws org.archduet.result.failure.UserErrorException when something is wrong or missing
     */
    void check(Step.Run step) {
        step.profile().ifPresent(profile -> setup(step, profile, request.results())
                .checkSurroundings(CpuSets.ofThisMachine()));
    }

    /** A finished run that the step would use. */
    Optional<RunFolder> reusable(Step.Run step) {
        if (request.fresh() || step.share().isEmpty()) {
            return Optional.empty();
        }
        String name = step.share().get();
        return step.profile().isPresent()
                ? shared.finished(name, setup(step, step.profile().get(), request.results()))
                : shared.finishedMicrobench(name, request.folders().home());
    }

    /**
     * Does the step.
     *
     * @param labFolder takes the results of runs that no other lab uses
     * @throws LabInterruptedException when somebody ends it
     */
    StepResult run(Step.Run step, Path labFolder) {
        Optional<RunFolder> finished = reusable(step);
        if (finished.isPresent()) {
            RunFolder run = finished.get();
            listener.say(step.name() + ": using the finished run " + run.root());
            return new StepResult(
                    step.name(),
                    run.root(),
                    true,
                    Optional.of(run.result().read().validity().status()));
        }
        try (ReservedFolder reserved = step.share()
                .map(name -> ReservedFolder.next(request.shared(), name, LocalDateTime.now()))
                .orElseGet(() -> ReservedFolder.named(labFolder.resolve(step.name())))) {
            RunFolder run = new RunFolder(reserved.path());
            measure(step, run);
            RunResult result = Analysis.write(run);
            Report.write(run);
            listener.say(step.name() + ": report: " + run.reportHtml());
            return new StepResult(
                    step.name(),
                    run.root(),
                    false,
                    Optional.of(result.validity().status()));
        }
    }

    private void measure(Step.Run step, RunFolder run) {
        if (step.profile().isEmpty()) {
            new MicrobenchRun(request.folders().home(), request.microbench(), run.root(), request.command()).run();
            return;
        }
        RunSummary summary = new RunPipeline(
                        listener.runs(), (folder, blocks) -> Precision.look(Analysis.analyse(folder), blocks))
                .run(request(step, step.profile().get(), run.root()));
        if (summary.ending() == RunSummary.Ending.INTERRUPTED) {
            throw new LabInterruptedException("what was measured is in " + run.root());
        }
    }

    private RunSetup setup(Step.Run step, String profile, Path folder) {
        return RunSetup.of(request(step, profile, folder), Studies.ALL);
    }

    private RunRequest request(Step.Run step, String profile, Path folder) {
        return new RunRequest(
                request.folders(),
                step.experiment(),
                profile,
                request.seed(),
                folder,
                Optional.empty(),
                Optional.empty(),
                List.copyOf(request.command()));
    }
}
