package org.archduet.harness.capacity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.capacity.Bracket;
import org.archduet.driver.capacity.CapacitySearch;
import org.archduet.harness.block.BlockSystems;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.block.InParallel;
import org.archduet.harness.block.Study;
import org.archduet.harness.plan.SampledLength;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.CapacityStep.Phase;
import org.archduet.result.capacity.LoadPoint;
import org.archduet.result.capacity.SearchedCapacity;
import org.jspecify.annotations.Nullable;

/**
 * The search in the first block: the arms are searched side by side, their windows alternate, so that the rounds and
 * blocks that come after it know what to load them with. Beside the capacity it can measure the throughput-response
 * curve.
 */
final class SearchRun {
    private final Study.Run run;
    private final CapacityBook book;

    SearchRun(Study.Run run, CapacityBook book) {
        this.run = run;
        this.book = book;
    }

    private record Found(SearchedCapacity search, Capacity capacity) {}

    /** Searches what is not known yet; a resumed run has found some already, and what speaks against it. */
    void run(CapacityTask.Search search, BlockSystems systems) throws InterruptedException {
        List<Arm> unknown = new ArrayList<>();
        for (String name : search.arms()) {
            if (book.of(name).isEmpty()) {
                unknown.add(systems.arm(name));
            } else {
                book.searched(name).ifPresent(found -> found.validity().forEach(run.record()::against));
            }
        }
        Turns turns = new Turns();
        for (Found found : InParallel.each(unknown, arm -> search(search, systems, arm, turns))) {
            book.found(found.search(), found.capacity());
            found.search().validity().forEach(run.record()::against);
        }
    }

    private Found search(CapacityTask.Search search, BlockSystems systems, Arm arm, Turns turns)
            throws InterruptedException {
        String name = arm.planned().system();
        CapacityPlan settings = search.settings();
        double highest = run.session().highestPerSecond();
        LoadedSystem loaded = LoadedSystem.of(
                run, arm, systems, turns, new LoadedSystem.Asked(Phase.SEARCH, "search", settings, search.seed()));
        Bracket found = new CapacitySearch(settings.width(), highest).on(loaded);
        List<LoadPoint> curve = curve(loaded, found, settings.curveStep(), highest);
        Double reference = reference(found, settings.share());
        return new Found(
                new SearchedCapacity(name, reference, loaded.reasons()),
                new Capacity(
                                name,
                                settings.slo().described(),
                                found.passPerSecond(),
                                found.failPerSecond(),
                                found.driverLimited(),
                                settings.width(),
                                0,
                                CapacityNotes.of(found, settings.width(), loaded.steps(), reference),
                                loaded.steps(),
                                curve)
                        .with(settings.slo().level()));
    }

    /** The middle of the bracket, but no more than keeps the share of it within what passed. */
    private static @Nullable Double reference(Bracket found, double share) {
        Double middle = found.middlePerSecond();
        Double pass = found.passPerSecond();
        return middle == null || pass == null ? null : (Double) Math.min(middle, pass / share);
    }

    private static List<LoadPoint> curve(LoadedSystem loaded, Bracket found, Duration usual, double highest)
            throws InterruptedException {
        List<LoadPoint> points = new ArrayList<>();
        if (usual.isZero()) {
            return points;
        }
        SampledLength length = new SampledLength(usual);
        for (double rate : CapacityPlan.curveRates(found.passPerSecond(), found.failPerSecond())) {
            if (rate <= highest) {
                points.add(loaded.point(rate, length.at(rate)));
            }
        }
        return points;
    }
}
