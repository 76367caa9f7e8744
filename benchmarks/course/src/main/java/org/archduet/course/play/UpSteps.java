package org.archduet.course.play;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.archduet.course.lab.Action;
import org.archduet.course.lab.CourseException;
import org.archduet.course.lab.Step;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.BudgetSettings;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.SystemExplorer;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.StopOnSignal;

/** Starts a system, does to it what the lab says, and stops it. */
final class UpSteps {

    private static final String LOGS = "logs";

    private final LabRequest request;
    private final LabListener listener;

    UpSteps(LabRequest request, LabListener listener) {
        this.request = request;
        this.listener = listener;
    }

    /**
     * Everything that can be checked before anything is started.
     *
     * @throws org.archduet.result.failure.UserErrorException when something is wrong or missing
     */
    void check(Step.Up step) {
        ArchitectureDescription architecture = architecture(step);
        step.knobs().forEach((knob, value) -> architecture.refusal(knob, value).ifPresent(refusal -> {
            throw new CourseException(request.lab().file() + ": step " + step.name() + ": " + refusal);
        }));
        for (Action action : step.actions()) {
            if (action instanceof Action.Load load && load.target() instanceof Action.LoadTarget.OfWorkload workload) {
                WorkloadReader.read(workload.file());
            }
        }
    }

    /**
     * Does the step.
     *
     * @throws LabInterruptedException when somebody ends it
     */
    StepResult run(Step.Up step, Path labFolder) {
        Path folder = labFolder.resolve(step.name());
        UpStop stop = new UpStop();
        try (StopOnSignal signal = new StopOnSignal(stop::request)) {
            act(step, folder, stop);
            if (stop.isRequested()) {
                throw new LabInterruptedException("interrupted");
            }
        } catch (RuntimeException e) {
            if (!stop.isRequested()) {
                throw e;
            }
            throw new LabInterruptedException("what was done until then is in " + folder);
        }
        return new StepResult(step.name(), folder, false, Optional.empty());
    }

    private void act(Step.Up step, Path folder, UpStop stop) {
        CpuSets cpuSets = CpuSets.ofThisMachine();
        SystemExplorer.Request explored = new SystemExplorer.Request(
                architecture(step), step.knobs(), BudgetSettings.defaults(), OptionalInt.empty(), folder.resolve(LOGS));
        LaunchSettings settings =
                new LaunchSettings(request.folders().home(), Optional.empty(), RunRequest.DATA_SEED, cpuSets);
        listener.say(step.name() + ": starting " + step.system() + " ...");
        try (SystemExplorer explorer = SystemExplorer.start(explored, settings)) {
            SessionLog log = new SessionLog(listener, step.name());
            log.say(explorer.view().title() + " is up at " + explorer.view().url());
            explorer.onEnd(
                    ended -> log.say("process " + ended.name() + " ended unexpectedly - its log is " + ended.log()));
            try (ActionRunner actions = new ActionRunner(request, explorer, cpuSets, folder, log, stop.loads())) {
                actions.run(step.actions());
            } catch (InterruptedException e) {
                throw new LabInterruptedException("interrupted");
            } finally {
                stop.actionsEnded();
                log.write(folder);
            }
        }
    }

    private ArchitectureDescription architecture(Step.Up step) {
        return new DescriptionReader(request.folders())
                .architecture(request.folders().systems().resolve(step.system()));
    }
}
