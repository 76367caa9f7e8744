package org.archduet.harness.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.capacity.Confirmation;
import org.archduet.driver.capacity.Confirmation.Confirmed;
import org.archduet.harness.block.ActivityRunner;
import org.archduet.harness.block.BlockSystems;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.block.InParallel;
import org.archduet.harness.block.Study;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.CapacityStep.Phase;
import org.archduet.result.capacity.SearchedCapacity;

/**
 * What a block does about capacities after its rounds: finds them, loads the arms at a share of them, confirms them.
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
        if (task instanceof CapacityTask.Search search) {
            new SearchRun(run, book).run(search, systems);
        } else if (task instanceof CapacityTask.ShareRound share) {
            run.rounds().measure(share.round(), systems, arm -> arrival(share, arm));
        } else if (task instanceof CapacityTask.ConfirmEnds confirm) {
            confirmEnds(confirm, systems);
        }
    }

    private Optional<ArrivalModel> arrival(CapacityTask.ShareRound share, Arm arm) {
        return book.searched(arm.plannedSystem().original())
                .flatMap(found -> ratePerSecond(share, found))
                .map(share.arrivals()::at);
    }

    /**
     * The same load in every block, however the capacity is confirmed meanwhile: what it is a share of must not move.
     */
    static Optional<Double> ratePerSecond(CapacityTask.ShareRound share, SearchedCapacity searched) {
        return Optional.ofNullable(searched.referencePerSecond()).map(reference -> share.share() * reference);
    }

    /** Nothing is done while no capacity is known. */
    private void confirmEnds(CapacityTask.ConfirmEnds confirm, BlockSystems systems) throws InterruptedException {
        List<Arm> known = new ArrayList<>();
        for (String name : confirm.arms()) {
            if (book.of(name).isPresent()) {
                known.add(systems.arm(name));
            }
        }
        Turns turns = new Turns();
        for (Asked asked : InParallel.each(known, arm -> confirmEnds(confirm, systems, arm, turns))) {
            asked.loaded().reasons().forEach(asked.arm().findings()::against);
            if (!asked.loaded().steps().isEmpty()) {
                Capacity changed = book.confirmed(
                        asked.before(), asked.confirmed(), asked.loaded().steps());
                asked.arm().findings().whenKept(() -> book.put(changed));
            }
        }
    }

    private record Asked(Arm arm, Capacity before, LoadedSystem loaded, Confirmed confirmed) {}

    private Asked confirmEnds(CapacityTask.ConfirmEnds confirm, BlockSystems systems, Arm arm, Turns turns)
            throws InterruptedException {
        Capacity before = book.of(arm.planned().system()).orElseThrow();
        LoadedSystem loaded = LoadedSystem.of(
                run,
                arm,
                systems,
                turns,
                new LoadedSystem.Asked(Phase.CONFIRM, arm.planned().id(), confirm.settings(), confirm.seed()));
        Confirmed confirmed = new Confirmation(
                        confirm.settings().width(), run.session().highestPerSecond())
                .on(loaded, CapacityBook.bracket(before));
        return new Asked(arm, before, loaded, confirmed);
    }
}
