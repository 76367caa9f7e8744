package org.archduet.harness.capacity;

import java.util.Optional;
import org.archduet.driver.capacity.Confirmation;
import org.archduet.driver.capacity.Confirmation.Confirmed;
import org.archduet.driver.capacity.StepJudge;
import org.archduet.harness.block.ActivityRunner;
import org.archduet.harness.block.BlockSystems;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.block.Study;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.measure.WindowJudgement.Judged;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunSetup;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.CapacityStep.Phase;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.start.Window;

/**
 * What a start does with the capacity of its system after its windows: loads it at a share of that, confirms it.
 * Nothing is done while no capacity is known.
 */
final class CapacityTasks implements ActivityRunner<CapacityTask> {
    private final Study.Run run;
    private final CapacityBook book;

    CapacityTasks(Study.Run run, CapacityBook book) {
        this.run = run;
        this.book = book;
    }

    @Override
    public Class<CapacityTask> kind() {
        return CapacityTask.class;
    }

    @Override
    public void run(CapacityTask task, BlockSystems systems) throws InterruptedException {
        for (Arm arm : systems.arms()) {
            Optional<Capacity> known = book.of(arm.plannedSystem().original());
            if (known.isEmpty()) {
                continue;
            }
            if (task instanceof CapacityTask.ShareWindow share) {
                loadAtShare(share, arm);
            } else if (task instanceof CapacityTask.ConfirmEnds confirm) {
                confirmEnds(confirm, known.get(), arm);
            }
        }
    }

    private void loadAtShare(CapacityTask.ShareWindow share, Arm arm) throws InterruptedException {
        Optional<PlannedWindow> window =
                book.searched(arm.plannedSystem().original()).flatMap(searched -> window(share, searched));
        if (window.isPresent()) {
            arm.system().awaitIdle(share.id());
            arm.findings().add(labelled(arm.system().measure(window.get()).judged()));
        } else {
            run.record()
                    .listener()
                    .on(new RunEvent.Noted(arm.planned().id() + ": not measured: " + share.name()
                            + ", because the search did not find that capacity"));
        }
    }

    private void confirmEnds(CapacityTask.ConfirmEnds confirm, Capacity known, Arm arm) throws InterruptedException {
        RunSetup setup = run.setup();
        LoadedSystem loaded = new LoadedSystem(
                arm.system(),
                new StepJudge(confirm.settings().slo()),
                new LoadedSystem.Windows(
                        Phase.CONFIRM,
                        arm.planned().id(),
                        setup.workload().mix(),
                        setup.workload().rates().closedLoopUsers(),
                        setup.workload().rates().arrivals(),
                        confirm.settings().steps(),
                        confirm.seed()),
                run.record().listener());
        Confirmed confirmed = new Confirmation(
                        confirm.settings().width(), run.session().highestPerSecond())
                .on(loaded, CapacityBook.bracket(known));
        loaded.reasons().forEach(arm.findings()::against);
        if (!loaded.steps().isEmpty()) {
            Capacity changed = book.confirmed(known, confirmed, loaded.steps());
            arm.findings().whenKept(() -> book.put(changed));
        }
    }

    /**
     * The same load in every block, however the capacity is confirmed meanwhile: what it is a share of must not move.
     */
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
