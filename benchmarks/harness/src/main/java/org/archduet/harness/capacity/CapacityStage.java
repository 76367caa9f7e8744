package org.archduet.harness.capacity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.capacity.Bracket;
import org.archduet.driver.capacity.CapacitySearch;
import org.archduet.driver.capacity.StepJudge;
import org.archduet.driver.random.Seeds;
import org.archduet.harness.block.ActivityProgress;
import org.archduet.harness.block.InvariantReasons;
import org.archduet.harness.block.StructureProof;
import org.archduet.harness.block.Study;
import org.archduet.harness.block.SystemStarter;
import org.archduet.harness.block.WarmSystem;
import org.archduet.harness.collect.CollectException;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.plan.SampledLength;
import org.archduet.harness.run.RunRecord;
import org.archduet.harness.run.RunSetup;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.CapacityStep.Phase;
import org.archduet.result.capacity.LoadPoint;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.jspecify.annotations.Nullable;

/**
 * The search before the first block: each system on a separate start, so that the starts that come after it know what
 * to load it with. Beside the capacity it measures the throughput-response curve.
 */
final class CapacityStage {
    private final Study.Run run;
    private final CapacityBook book;
    private final RunRecord record;

    CapacityStage(Study.Run run, CapacityBook book) {
        this.run = run;
        this.book = book;
        this.record = run.record();
    }

    /** Searches what is not known yet; a resumed run has found some already, and what speaks against it. */
    void run(PlannedCapacity planned) throws InterruptedException {
        for (PlannedCapacity.Search search : planned.searches()) {
            if (book.of(search.system()).isEmpty()) {
                search(search, planned);
            } else {
                book.searched(search.system())
                        .ifPresent(found -> found.validity().forEach(record::against));
            }
        }
    }

    /** A system that breaks here is still measured in the starts, but the run is not complete. */
    private void search(PlannedCapacity.Search search, PlannedCapacity planned) throws InterruptedException {
        String scope = "capacity of " + search.system();
        Path folder = run.store().folder().capacity(search.system()).path();
        ActivityProgress progress = new ActivityProgress(scope, record.listener());
        SystemStarter starter = new SystemStarter(run.setup(), run.session(), record.listener());
        StructureProof proof =
                StructureProof.of(run, search.start(), Seeds.of(planned.seed(), search.system()), progress);
        try (WarmSystem system = starter.start(search.system(), search.start(), folder, progress, proof)) {
            search(search, planned, new Started(system, proof), progress);
        } catch (LaunchException | CollectException e) {
            record.against(Code.INCOMPLETE, scope + ": " + e.getMessage());
        }
    }

    private record Started(WarmSystem system, StructureProof proof) {}

    private void search(
            PlannedCapacity.Search search, PlannedCapacity planned, Started started, ActivityProgress progress)
            throws InterruptedException {
        WarmSystem system = started.system();
        String name = search.system();
        CapacityPlan settings = planned.settings();
        LoadedSystem loaded = loaded(name, planned, system);
        double highest = run.session().highestPerSecond();
        progress.begin(search.search());
        Bracket found = new CapacitySearch(settings.width(), highest).on(loaded);
        progress.begin(search.curve());
        List<LoadPoint> curve = curve(loaded, found, settings.curveStep(), highest);
        List<ValidityReason> reasons = new ArrayList<>(started.proof().reasons());
        reasons.addAll(loaded.reasons());
        progress.begin(search.replay());
        reasons.addAll(new AnswersAfterSearch(run, planned).of(name, system, search.replay()));
        reasons.addAll(started.proof().changedSinceStart(system.running()));
        progress.begin(search.start().audit());
        reasons.addAll(InvariantReasons.of(name, system.audit()));
        Double reference = reference(found, settings.share());
        book.found(
                new SearchedCapacity(name, reference, reasons),
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
        reasons.forEach(record::against);
    }

    private LoadedSystem loaded(String name, PlannedCapacity planned, WarmSystem system) {
        RunSetup setup = run.setup();
        return new LoadedSystem(
                system,
                new StepJudge(planned.settings().slo()),
                new LoadedSystem.Windows(
                        Phase.SEARCH,
                        "search",
                        setup.workload().mix(),
                        planned.users(),
                        setup.workload().rates().arrivals(),
                        planned.settings().steps(),
                        Seeds.of(planned.seed(), name)),
                record.listener());
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
