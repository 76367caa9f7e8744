package org.archduet.analysis.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.start.CallBook;
import org.archduet.result.start.DatabaseWork;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Start;
import org.archduet.result.start.Surroundings;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.Figure;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.Waterfall;
import org.jspecify.annotations.Nullable;

/**
 * Starts of a chain whose arms do known work at known prices, with a spread between starts, and the steps between them.
 */
final class PlantedChain {

    static final double CALL = 300_000;
    static final double COMMIT = 120_000;
    static final double BYTE = 10;

    private static final double BASE = 1_000_000;
    private static final double SPREAD = 0.004;
    private static final long COMPLETED = 1_000;
    private static final WindowId WINDOW = WindowId.main(WindowKind.OPEN_LOOP);
    private static final Figure COST = new Figure(MetricId.CPU_PER_REQUEST, OperationName.MIX, WINDOW);

    private final Map<String, Arm> arms = new LinkedHashMap<>();
    private final int blocks;

    PlantedChain(int blocks) {
        this.blocks = blocks;
    }

    /**
     * What an arm does for a request, and what of it is counted.
     *
     * @param commits null when no server counts them
     * @param cost CPU time of all it does, in nanoseconds
     */
    record Arm(double calls, @Nullable Double commits, long bytes, double cost) {

        /** Does what is counted, at the usual prices. */
        static Arm honest(double calls, double commits, long bytes) {
            return new Arm(calls, commits, bytes, BASE + calls * CALL + commits * COMMIT + bytes * BYTE);
        }

        /** The same at another cost. */
        Arm costing(double more) {
            return new Arm(calls, commits, bytes, cost + more);
        }

        /** The same where commits are not counted. */
        Arm withoutCommits() {
            return new Arm(calls, null, bytes, cost);
        }
    }

    PlantedChain with(String name, Arm arm) {
        arms.put(name, arm);
        return this;
    }

    Arm arm(String name) {
        return Objects.requireNonNull(arms.get(name));
    }

    List<Start> starts() {
        List<Start> starts = new ArrayList<>();
        Random random = new Random(7);
        for (int block = 1; block <= blocks; block++) {
            int position = 0;
            for (Map.Entry<String, Arm> arm : arms.entrySet()) {
                position++;
                double cost = arm.getValue().cost() * (1 + SPREAD * random.nextGaussian());
                starts.add(new Start(
                        block + "-" + arm.getKey(),
                        block,
                        position,
                        arm.getKey(),
                        block,
                        List.of(),
                        3,
                        15,
                        50,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(window(WINDOW, Outcome.OK, arm.getValue(), cost))));
            }
        }
        return starts;
    }

    /** The steps as the starts show them. */
    Waterfall waterfall(List<Start> starts) {
        List<String> chain = List.copyOf(arms.keySet());
        List<StepResult> steps = new ArrayList<>();
        for (int i = 1; i < chain.size(); i++) {
            List<Double> before = costs(starts, chain.get(i - 1));
            List<Double> after = costs(starts, chain.get(i));
            List<Double> changes = new ArrayList<>();
            for (int block = 0; block < blocks; block++) {
                changes.add(after.get(block) - before.get(block));
            }
            Difference difference = Uncertain.ofBlocks(changes).difference(0.95, "paired t over blocks");
            steps.add(new StepResult(
                    chain.get(i - 1),
                    chain.get(i),
                    null,
                    COST,
                    before.get(0),
                    after.get(0),
                    difference,
                    new Ratio(1, 1, 1, 0.95, "not used"),
                    blocks,
                    difference.verdict()));
        }
        return new Waterfall(chain, steps, List.of(), List.of());
    }

    private static List<Double> costs(List<Start> starts, String arm) {
        return starts.stream()
                .filter(start -> start.system().equals(arm))
                .map(start -> start.windows().get(0).resources().cpuNanosPerRequest())
                .toList();
    }

    /** Of an arm that spent this for each request. */
    static Window window(WindowId id, Outcome outcome, Arm arm, double cost) {
        TimeDistribution times = new TimeDistribution(1L, 1L, 1L, 1L, 1L, COMPLETED);
        LoadMeasurement load = new LoadMeasurement(
                id,
                WindowKind.OPEN_LOOP,
                "shop",
                new Arrival("POISSON", 60.0, null),
                "2026-01-01T00:00:00Z",
                20,
                60.0,
                60,
                60,
                COMPLETED,
                COMPLETED,
                COMPLETED,
                new Errors(0, 0, 0, 0),
                times,
                times,
                times,
                List.of(),
                new DriverUsage(1, 0, 1, 0, 1, Scheduling.NORMAL),
                List.of(),
                "open-loop.response.hlog");
        return new Window(
                load,
                outcome,
                List.of(),
                new Resources(
                        cost,
                        cost,
                        0.0,
                        arm.calls(),
                        0,
                        0,
                        List.of(),
                        Surroundings.UNKNOWN,
                        new CallBook(
                                COMPLETED, (long) (arm.calls() * COMPLETED), 0L, 0L, null, arm.bytes() * COMPLETED),
                        new DatabaseWork(null, null, arm.commits())));
    }
}
