package org.archduet.harness.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.driver.capacity.Confirmation;
import org.archduet.driver.capacity.Confirmation.Confirmed;
import org.archduet.driver.capacity.StepJudge;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.measure.WindowJudgement.Judged;
import org.archduet.harness.plan.CapacityTask;
import org.archduet.harness.plan.PlannedTrial;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.CapacityStep.Phase;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.trial.Window;

/**
 * What a trial does with the capacity of its system after its windows: loads it at a share of that, confirms it. Nothing is
 * done while no capacity is known.
 */
final class CapacityTasks {
    private final PlannedTrial trial;
    private final CapacityBook book;
    private final double highestPerSecond;
    private final RunListener listener;
    private Optional<Capacity> changed = Optional.empty();

    /** @param highestPerSecond that the driver may offer */
    CapacityTasks(PlannedTrial trial, CapacityBook book, double highestPerSecond, RunListener listener) {
        this.trial = trial;
        this.book = book;
        this.highestPerSecond = highestPerSecond;
        this.listener = listener;
    }

    /**
     * Does it.
     *
     * @param folder that the system's windows are written to
     * @return windows that belong to the trial
     */
    List<Judged> run(CapacityTask task, MeasuredSystem system, Path folder, RunSetup setup)
            throws InterruptedException {
        Optional<Capacity> known = book.of(trial.system());
        if (known.isEmpty()) {
            return List.of();
        }
        if (task instanceof CapacityTask.ShareWindow share) {
            return shareOf(share, system);
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
                            setup.workload().rates().arrivals(),
                            confirm.settings().steps(),
                            confirm.seed()),
                    listener);
            Confirmed confirmed = new Confirmation(confirm.settings().width(), highestPerSecond)
                    .on(loaded, CapacityBook.bracket(known.get()));
            if (!loaded.steps().isEmpty()) {
                changed = Optional.of(book.confirmed(known.get(), confirmed, loaded.steps()));
            }
        }
        return List.of();
    }

    private List<Judged> shareOf(CapacityTask.ShareWindow share, MeasuredSystem system) throws InterruptedException {
        Optional<PlannedWindow> window = book.searched(trial.system()).flatMap(searched -> window(share, searched));
        if (window.isPresent()) {
            system.awaitDrained(share.id());
            return List.of(labelled(system.measure(window.get()).judged()));
        }
        listener.on(new RunEvent.Noted(
                trial.id() + ": not measured: " + share.name() + ", because the search did not find that capacity"));
        return List.of();
    }

    /** What the trial has shown of the capacity; kept only when the trial is. */
    Optional<Capacity> changed() {
        return changed;
    }

    /** The same load in every block, however the capacity is confirmed meanwhile: what it is a share of must not move. */
    static Optional<PlannedWindow> window(CapacityTask.ShareWindow share, SearchedCapacity searched) {
        return Optional.ofNullable(searched.referencePerSecond())
                .map(reference -> share.share() * reference)
                .map(rate -> new PlannedWindow(
                        share.id(),
                        share.mix(),
                        share.arrivals().at(rate),
                        share.length().at(rate),
                        share.seed()));
    }

    private static Judged labelled(Judged judged) {
        Window window = judged.window();
        return new Judged(
                new Window(window.load().atShareOfCapacity(), window.outcome(), window.cautions(), window.resources()),
                judged.reasons());
    }
}
