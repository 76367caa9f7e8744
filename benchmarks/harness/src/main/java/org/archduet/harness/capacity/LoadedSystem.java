package org.archduet.harness.capacity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.Gaps;
import org.archduet.driver.capacity.Answer;
import org.archduet.driver.capacity.Loadable;
import org.archduet.driver.capacity.StepJudge;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.record.ResponseSeconds;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.block.BlockSystems;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.block.Study;
import org.archduet.harness.block.WarmSystem;
import org.archduet.harness.block.WarmSystem.Measured;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.measure.WindowJudgement.Judged;
import org.archduet.harness.plan.SampledLength;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;
import org.archduet.result.capacity.CapacityStep;
import org.archduet.result.capacity.CapacityStep.Phase;
import org.archduet.result.capacity.LoadPoint;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.ValidityReason;

/** A warm, pinned system that a capacity is asked of. Writes down what each window showed. */
final class LoadedSystem implements Loadable {
    private static final Duration SCALE_WINDOW = Duration.ofSeconds(3);

    private final WarmSystem measured;
    private final BlockSystems systems;
    private final Turns turns;
    private final StepJudge judge;
    private final Windows windows;
    private final RunListener listener;
    private final List<CapacityStep> steps = new ArrayList<>();
    private final List<ValidityReason> reasons = new ArrayList<>();
    private int count;

    /**
     * The windows to drive.
     *
     * @param start which start of the system this is
     * @param users of the closed loop
     * @param arrivals of the open loop
     * @param length of a window that is judged
     * @param seed of this start's windows
     */
    record Windows(
            Phase phase,
            String start,
            Map<String, Integer> mix,
            int users,
            Gaps arrivals,
            SampledLength length,
            long seed) {}

    private LoadedSystem(
            WarmSystem measured,
            BlockSystems systems,
            Turns turns,
            StepJudge judge,
            Windows windows,
            RunListener listener) {
        this.measured = measured;
        this.systems = systems;
        this.turns = turns;
        this.judge = judge;
        this.windows = windows;
        this.listener = listener;
    }

    /**
     * What is asked of an arm.
     *
     * @param start which start of the system this is
     * @param seed of this start's windows
     */
    record Asked(Phase phase, String start, CapacityPlan settings, long seed) {}

    /**
     * An arm that is asked.
     *
     * @param turns which the arms that are asked at the same time take
     */
    static LoadedSystem of(Study.Run run, Arm arm, BlockSystems systems, Turns turns, Asked asked) {
        Workload workload = run.setup().workload();
        return new LoadedSystem(
                arm.system(),
                systems,
                turns,
                new StepJudge(asked.settings().slo()),
                new Windows(
                        asked.phase(),
                        asked.start(),
                        workload.mix(),
                        workload.rates().closedLoopUsers(),
                        workload.rates().arrivals(),
                        asked.settings().steps(),
                        asked.seed()),
                run.record().listener());
    }

    List<CapacityStep> steps() {
        return List.copyOf(steps);
    }

    /** What any of its windows, judged or not, has brought up against more than its own rate. */
    List<ValidityReason> reasons() {
        return List.copyOf(reasons);
    }

    @Override
    public double closedLoopPerSecond() throws InterruptedException {
        ArrivalModel users = new ArrivalModel.ClosedLoop(windows.users(), Duration.ZERO);
        return measure(window("scale", users, SCALE_WINDOW))
                .judged()
                .window()
                .load()
                .goodputPerSecond();
    }

    @Override
    public Answer at(double ratePerSecond, int effort) throws InterruptedException {
        Measured window = openLoop(ratePerSecond, windows.length().at(ratePerSecond, effort));
        Judged judged = window.judged();
        LoadMeasurement load = judged.window().load();
        StepJudge.Judged said =
                judge.of(load, ResponseSeconds.read(measured.folder().resolve(load.intervalLog())), judged.reasons());
        steps.add(new CapacityStep(
                windows.phase(),
                windows.start(),
                ratePerSecond,
                said.answer().verdict(),
                said.bounds().lowNanos(),
                said.bounds().highNanos(),
                point(window)));
        listener.on(new RunEvent.Noted(String.format(
                Locale.ROOT,
                "%s of %s: %.0f/s %s",
                windows.start(),
                measured.running().spec().name(),
                ratePerSecond,
                said.answer())));
        return said.answer();
    }

    /** A window at that load, whatever the SLO says about it. */
    LoadPoint point(double ratePerSecond, Duration length) throws InterruptedException {
        return point(openLoop(ratePerSecond, length));
    }

    private Measured openLoop(double ratePerSecond, Duration length) throws InterruptedException {
        String id = windows.phase().name().toLowerCase(Locale.ROOT) + "-" + ++count;
        return measure(window(id, windows.arrivals().at(ratePerSecond), length));
    }

    private Measured measure(PlannedWindow window) throws InterruptedException {
        Measured shown = turns.take(() -> {
            systems.awaitQuiet(window.id());
            Measured drawn = measured.measure(window.drawing(systems.draws().next()));
            systems.draws().drawn(drawn.judged().window().load());
            return drawn;
        });
        reasons.addAll(Answer.againstTheRun(shown.judged().reasons()));
        return shown;
    }

    private PlannedWindow window(String id, ArrivalModel arrival, Duration length) {
        return new PlannedWindow(id, windows.mix(), arrival, length, Seeds.of(windows.seed(), id));
    }

    static LoadPoint point(Measured measured) {
        Judged judged = measured.judged();
        return LoadPoint.of(judged.window().load(), judged.window().outcome(), judged.reasons())
                .withCost(measured.cpus(), judged.window().resources().cpuNanosPerRequest());
    }
}
