package org.archduet.analysis.waterfall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.Metric.Role;
import org.archduet.analysis.metric.MetricCatalogue;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.waterfall.Figure;

/**
 * Which figures a waterfall shows, and where each is measured: CPU per request, median and 99th percentile of the
 * response time, over the mix and of each operation that runs alone. Response times of an operation are those in the
 * open loop over the mix, which offers all arms the same load; its CPU is known only where it runs alone.
 */
final class ChainFigures {
    private static final List<MetricId> METRICS =
            List.of(MetricId.CPU_PER_REQUEST, MetricId.RESPONSE_TIME_P50, MetricId.RESPONSE_TIME_P99);

    private ChainFigures() {}

    /** One of them. */
    record Measured(Figure figure, Metric metric) {}

    /** The mix first, then the operations in the order in which they ran. */
    static List<Measured> of(List<Start> starts) {
        List<Measured> figures = new ArrayList<>();
        List<Metric> ofMix = MetricCatalogue.headline(Role.SECONDARY);
        METRICS.forEach(id -> figures.addAll(
                first(ofMix, OperationName.MIX, metric -> metric.key().metric() == id)));
        List<Metric> known = MetricCatalogue.secondary(starts);
        for (String operation : alone(starts)) {
            OperationName name = OperationName.of(operation);
            METRICS.forEach(id -> figures.addAll(first(known, name, metric -> isOf(metric.key(), id, name))));
        }
        return List.copyOf(figures);
    }

    private static List<Measured> first(List<Metric> known, OperationName operation, Predicate<Metric> wanted) {
        return known.stream()
                .filter(wanted)
                .limit(1)
                .map(metric -> new Measured(
                        new Figure(
                                metric.key().metric(), operation, metric.key().window()),
                        metric))
                .toList();
    }

    private static boolean isOf(Metric.Key key, MetricId metric, OperationName operation) {
        if (key.metric() != metric) {
            return false;
        }
        return metric.isResponseTime()
                ? key.operation().equals(operation)
                : key.window().equals(WindowId.closedLoopOf(operation.value()));
    }

    private static List<String> alone(List<Start> starts) {
        return starts.stream()
                .flatMap(start -> start.windows().stream())
                .map(Window::load)
                .filter(load -> load.id().isOfOneOperation())
                .flatMap(load -> load.operations().stream()
                        .map(OperationMeasurement::operation)
                        .filter(operation -> load.id().equals(WindowId.closedLoopOf(operation))))
                .distinct()
                .toList();
    }
}
