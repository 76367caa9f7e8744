package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.Figure;
import org.archduet.result.waterfall.Interaction;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;
import tools.jackson.databind.node.ObjectNode;

/** A run whose systems are a chain of seven, with invented steps in its result. */
final class SyntheticChain {

    static final List<String> ARMS = List.of(
            "monolith", "composed-reads", "saga", "own-databases", "encoded-calls", "loopback-calls", "microservices");

    static final String ZERO = "one database becomes five";

    static final List<String> CHANGES = List.of(
            "joins become calls",
            "one transaction becomes a saga",
            ZERO,
            "every call goes through JSON",
            "every call goes over HTTP",
            "one process becomes six");

    private static final int BLOCKS = 3;
    private static final String T = "paired t over blocks";

    private SyntheticChain() {}

    /** Size of a step and half the width of its interval, in microseconds. */
    record Size(double micros, double half) {}

    /** Analysed, with {@link #waterfall()} in its result; of the arms between the ends only one was started. */
    static RunFolder write(RunFolder folder) {
        return write(folder, List.of("saga"));
    }

    /** The same with all arms. */
    static RunFolder writeAll(RunFolder folder) {
        return write(folder, ARMS.subList(1, ARMS.size() - 1));
    }

    private static RunFolder write(RunFolder folder, List<String> between) {
        List<SyntheticSystem> systems = new ArrayList<>();
        systems.add(SyntheticSystem.WHOLE.named(ARMS.get(0), "Monolith"));
        systems.add(SyntheticSystem.SPLIT.named(ARMS.get(ARMS.size() - 1), "Microservices"));
        between.forEach(arm -> systems.add(SyntheticSystem.WHOLE.named(arm, arm)));
        DescribedSplit.of(
                new SyntheticRun(systems, NoiseModel.MEASURED, BLOCKS, 8, 100, 42).write(folder),
                ARMS.get(ARMS.size() - 1));
        Analysis.write(folder);
        put(folder, waterfall());
        return folder;
    }

    /** Into a result that was analysed before. */
    static void put(RunFolder folder, Waterfall waterfall) {
        PartialRuns.edit(folder.result().path(), result -> ((ObjectNode) result)
                .set("waterfall", Json.MAPPER.valueToTree(waterfall)));
    }

    static Waterfall waterfall() {
        return waterfall(CHANGES);
    }

    static Waterfall waterfall(List<String> changes) {
        List<StepResult> steps = new ArrayList<>();
        List<WholeResult> wholes = new ArrayList<>();
        add(figure(MetricId.CPU_PER_REQUEST, OperationName.MIX), changes, 1_030, costs(1), steps, wholes);
        add(
                figure(MetricId.RESPONSE_TIME_P50, OperationName.MIX),
                changes,
                780,
                List.of(
                        new Size(90, 50),
                        new Size(160, 70),
                        new Size(10, 60),
                        new Size(-70, 30),
                        new Size(820, 210),
                        new Size(260, 90)),
                steps,
                wholes);
        add(
                figure(MetricId.RESPONSE_TIME_P99, OperationName.MIX),
                changes,
                4_370,
                List.of(
                        new Size(400, 900),
                        new Size(1_600, 1_400),
                        new Size(-300, 2_000),
                        new Size(900, 1_100),
                        new Size(9_000, 40_000),
                        new Size(3_000, 2_600)),
                steps,
                wholes);
        for (String operation : List.of("product-page", "checkout")) {
            OperationName name = OperationName.of(operation);
            Figure alone = new Figure(MetricId.CPU_PER_REQUEST, name, WindowId.closedLoopOf(operation));
            add(alone, changes, 2_100, costs(2.5), steps, wholes);
            add(figure(MetricId.RESPONSE_TIME_P50, name), changes, 1_900, costs(3), steps, wholes);
        }
        return new Waterfall(ARMS, steps, wholes, List.of(interaction(changes)));
    }

    private static List<Size> costs(double factor) {
        return List.of(
                new Size(120 * factor, 40),
                new Size(210 * factor, 60),
                new Size(20, 70),
                new Size(340 * factor, 50),
                new Size(1_400 * factor, 200),
                new Size(390 * factor, 150));
    }

    private static Figure figure(MetricId metric, OperationName operation) {
        return new Figure(metric, operation, WindowId.main(WindowKind.OPEN_LOOP));
    }

    private static void add(
            Figure figure,
            List<String> changes,
            double base,
            List<Size> sizes,
            List<StepResult> steps,
            List<WholeResult> wholes) {
        double from = base;
        for (int i = 0; i < sizes.size(); i++) {
            Difference difference = difference(sizes.get(i));
            double to = from + sizes.get(i).micros();
            steps.add(new StepResult(
                    ARMS.get(i),
                    ARMS.get(i + 1),
                    changes.get(i),
                    figure,
                    from * 1e3,
                    to * 1e3,
                    difference,
                    new Ratio(to / from, to / from * 0.9, to / from * 1.1, 0.95, "paired t on log ratios"),
                    BLOCKS,
                    difference.verdict()));
            from = to;
        }
        double whole = from - base;
        wholes.add(new WholeResult(
                figure,
                difference(new Size(whole, 210)),
                difference(new Size(whole + 90, 260)),
                difference(new Size(90, 300)),
                BLOCKS,
                BLOCKS));
    }

    private static Interaction interaction(List<String> changes) {
        return new Interaction(
                changes.get(2),
                "saga",
                "own-databases",
                "loopback-one-database",
                "loopback-calls",
                figure(MetricId.CPU_PER_REQUEST, OperationName.MIX),
                difference(new Size(20, 70)),
                difference(new Size(150, 60)),
                difference(new Size(-130, 80)),
                BLOCKS);
    }

    static Difference difference(Size size) {
        return new Difference(
                size.micros() * 1e3, (size.micros() - size.half()) * 1e3, (size.micros() + size.half()) * 1e3, 0.95, T);
    }
}
