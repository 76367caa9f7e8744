package org.archduet.report.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;

/**
 * The figures that the steps of a chain were measured in, in the order of the page: the mix before single operations,
 * CPU time before response times.
 */
public final class StepFigures {

    private static final Comparator<MetricId> COST_FIRST = Comparator.<MetricId>comparingInt(
                    metric -> metric == MetricId.CPU_PER_REQUEST ? 0 : 1)
            .thenComparing(Comparator.naturalOrder());

    private StepFigures() {}

    /** Single operations that have steps, in the order of the result. */
    public static List<OperationName> operations(Waterfall waterfall) {
        return waterfall.steps().stream()
                .map(StepResult::operation)
                .filter(operation -> !operation.isMix())
                .distinct()
                .toList();
    }

    /** Metrics that have steps in an operation, or in the mix. */
    public static List<MetricId> metrics(Waterfall waterfall, OperationName operation) {
        return waterfall.steps().stream()
                .filter(step -> step.operation().equals(operation))
                .map(StepResult::metric)
                .distinct()
                .sorted(COST_FIRST)
                .toList();
    }

    /** Candidate − baseline in one figure; empty where a run concludes nothing. */
    public static Optional<WholeResult> whole(Waterfall waterfall, MetricId metric, OperationName operation) {
        return waterfall.wholes().stream()
                .filter(whole -> whole.metric() == metric && whole.operation().equals(operation))
                .findFirst();
    }

    /** Whether any step of a figure has an interval: otherwise there is nothing to draw or to say. */
    public static boolean isMeasured(Waterfall waterfall, MetricId metric, OperationName operation) {
        return waterfall.steps(metric, operation).stream().anyMatch(step -> step.difference() != null);
    }
}
