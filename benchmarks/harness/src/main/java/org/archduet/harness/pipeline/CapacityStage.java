package org.archduet.harness.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.capacity.Bracket;
import org.archduet.driver.capacity.CapacitySearch;
import org.archduet.driver.capacity.StepJudge;
import org.archduet.driver.random.Seeds;
import org.archduet.harness.collect.CollectException;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.plan.CapacityPlan;
import org.archduet.harness.plan.PlannedCapacity;
import org.archduet.harness.plan.SampledLength;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.warm.WarmUp;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.CapacityStep.Phase;
import org.archduet.result.capacity.LoadPoint;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.jspecify.annotations.Nullable;

/**
 * The search before the first block: each system on a start of its own, so that the trials that come after it know what to
 * load it with. Beside the capacity it measures the throughput-response curve.
 */
final class CapacityStage {
    private final RunSetup setup;
    private final RunSession session;
    private final RunStore store;
    private final RunRecord record;
    private final RunListener listener;

    CapacityStage(RunSetup setup, RunSession session, RunStore store, RunRecord record, RunListener listener) {
        this.setup = setup;
        this.session = session;
        this.store = store;
        this.record = record;
        this.listener = listener;
    }

    /** Searches what is not known yet; a run that was interrupted has found some already, and what speaks against it. */
    void run(PlannedCapacity planned) throws InterruptedException {
        session.capacities().keepIn(store.folder());
        for (PlannedCapacity.Search search : planned.searches()) {
            if (session.capacities().of(search.system()).isEmpty()) {
                search(search, planned);
            } else {
                session.capacities().searched(search.system()).ifPresent(found -> found.validity()
                        .forEach(record::against));
            }
        }
    }

    /** A system that breaks here is still measured in the trials, but the run is not complete. */
    private void search(PlannedCapacity.Search search, PlannedCapacity planned) throws InterruptedException {
        Steps steps = new Steps("capacity of " + search.system(), search.steps(), listener);
        try {
            search(search.system(), planned, steps);
        } catch (LaunchException | CollectException e) {
            record.against(Code.INCOMPLETE, "capacity of " + search.system() + ": " + e.getMessage());
        }
    }

    private void search(String name, PlannedCapacity planned, Steps steps) throws InterruptedException {
        CapacityPlan settings = planned.settings();
        Path folder = store.folder().root().resolve("capacity").resolve(name);
        steps.next();
        try (RunningSystem system = session.launcher().start(setup.system(name), RunStore.logs(folder))) {
            steps.next();
            WarmUp.WarmUpResult warmUp = new WarmUp(
                            session.load(), setup.workload().warmUpMix(), new CompilingWatch(system, session))
                    .of(system.entryUrl(), planned.warmUp(), folder.resolve("warm-up"));
            LivenessCheck.check(system, steps.current());
            system.pin(session.cpuSets());
            MeasuredSystem measured =
                    new MeasuredSystem(system, session, session.judgement(system, warmUp.cautions()), folder, listener);
            LoadedSystem loaded = new LoadedSystem(
                    measured,
                    folder,
                    new StepJudge(settings.slo()),
                    new LoadedSystem.Windows(
                            Phase.SEARCH,
                            "search",
                            setup.workload().mix(),
                            planned.users(),
                            setup.workload().rates().arrivals(),
                            settings.steps(),
                            Seeds.of(planned.seed(), name)),
                    listener);
            steps.next();
            double highest = session.highestPerSecond();
            Bracket found = new CapacitySearch(settings.width(), highest).on(loaded);
            steps.next();
            List<LoadPoint> curve = curve(loaded, found, settings.curveStep(), highest);
            steps.next();
            measured.awaitDrained("the audit");
            List<ValidityReason> reasons = InvariantReasons.of(name, system.audit());
            Double reference = reference(found, settings.share());
            session.capacities()
                    .found(
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
                                    curve));
            reasons.forEach(record::against);
        }
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
