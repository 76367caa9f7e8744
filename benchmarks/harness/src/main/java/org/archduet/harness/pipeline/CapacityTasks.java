package org.archduet.harness.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.capacity.Bracket;
import org.archduet.driver.capacity.Confirmation;
import org.archduet.driver.capacity.StepJudge;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.measure.WindowJudgement.Judged;
import org.archduet.harness.plan.CapacityTask;
import org.archduet.harness.plan.PlannedTrial;
import org.archduet.result.Capacity;
import org.archduet.result.CapacityStep.Phase;
import org.archduet.result.Window;

/**
 * What a trial does with the capacity of its system after its windows: loads it at a share of that, confirms it. Nothing is
 * done while no capacity is known.
 */
final class CapacityTasks {
    private final PlannedTrial trial;
    private final CapacityBook book;
    private final RunListener listener;
    private final List<Judged> measured = new ArrayList<>();
    private Optional<Capacity> changed = Optional.empty();

    CapacityTasks(PlannedTrial trial, CapacityBook book, RunListener listener) {
        this.trial = trial;
        this.book = book;
        this.listener = listener;
    }

    /** @param folder that the system's windows are written to */
    void run(CapacityTask task, MeasuredSystem system, Path folder, RunSetup setup) throws InterruptedException {
        Optional<Capacity> known = book.of(trial.system());
        if (known.isEmpty()) {
            return;
        }
        if (task instanceof CapacityTask.ShareWindow share) {
            window(share, known.get()).ifPresent(window -> measured.add(labelled(system.measure(window))));
        } else if (task instanceof CapacityTask.ConfirmEnds confirm) {
            LoadedSystem loaded = new LoadedSystem(
                    system,
                    folder,
                    new StepJudge(confirm.settings().slo()),
                    new LoadedSystem.Windows(
                            Phase.CONFIRM,
                            trial.id(),
                            setup.workload().mix(),
                            setup.workload().rates().closedLoopUsers(),
                            confirm.settings().step(),
                            confirm.seed()),
                    listener);
            Bracket bracket =
                    new Confirmation(confirm.settings().width()).on(loaded, CapacityBook.bracket(known.get()));
            changed = Optional.of(CapacityBook.confirmed(known.get(), bracket, loaded.steps()));
        }
    }

    /** Windows that belong to the trial. */
    List<Judged> measured() {
        return measured;
    }

    /** What the trial has shown of the capacity; kept only when the trial is. */
    Optional<Capacity> changed() {
        return changed;
    }

    /** Where the driver was the limit a system's capacity is not known, and so is no share of it. */
    private static Optional<PlannedWindow> window(CapacityTask.ShareWindow share, Capacity capacity) {
        Double pass = capacity.passPerSecond();
        return pass == null || capacity.driverLimited()
                ? Optional.empty()
                : Optional.of(new PlannedWindow(
                        share.id(),
                        share.mix(),
                        new ArrivalModel.Poisson(share.share() * pass),
                        share.duration(),
                        share.seed()));
    }

    private static Judged labelled(Judged judged) {
        Window window = judged.window();
        return new Judged(
                new Window(window.load().atShareOfCapacity(), window.outcome(), window.cautions(), window.resources()),
                judged.reasons());
    }
}
