package org.archduet.analysis.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.archduet.analysis.bootstrap.RateSeries;
import org.archduet.analysis.bootstrap.StartSeries;
import org.archduet.analysis.metric.Metric.Key;
import org.archduet.analysis.metric.Metric.Role;
import org.archduet.analysis.metric.Metric.SeriesOf;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.ProcessRole;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * All metrics in the order of the report. The four primary ones are fixed; the others follow from what was measured.
 */
public final class MetricCatalogue {

    private static final WindowId OPEN_LOOP = WindowId.main(WindowKind.OPEN_LOOP);
    private static final SeriesOf CONSTANT = (start, source) -> new StartSeries.Constant();

    private MetricCatalogue() {}

    /** The primary metrics: response time p50 and p99 and CPU per request in the open loop, peak throughput. */
    public static List<Metric> primary() {
        return headline(Role.PRIMARY);
    }

    /** What is looked at besides, given what the starts contain. */
    public static List<Metric> secondary(List<Start> starts) {
        List<Metric> metrics = new ArrayList<>();
        for (String operation : operations(starts)) {
            metrics.add(operationTime(operation, MetricId.RESPONSE_TIME_P50, TimeDistribution::p50Nanos));
            metrics.add(operationTime(operation, MetricId.RESPONSE_TIME_P90, TimeDistribution::p90Nanos));
            metrics.add(operationTime(operation, MetricId.RESPONSE_TIME_P99, TimeDistribution::p99Nanos));
        }
        Function<Start, @Nullable Window> open = start -> Windows.main(start, WindowKind.OPEN_LOOP);
        metrics.add(window(
                MetricId.RESPONSE_TIME_MEAN,
                OPEN_LOOP,
                open,
                w -> nanos(w.load().responseTime().meanNanos())));
        metrics.add(window(
                MetricId.SERVICE_TIME_P50,
                OPEN_LOOP,
                open,
                w -> nanos(w.load().serviceTime().p50Nanos())));
        metrics.add(window(
                MetricId.CPU_PER_REQUEST_WITHOUT_COMPILERS, OPEN_LOOP, open, MetricCatalogue::cpuWithoutCompilers));
        metrics.add(window(MetricId.DATABASE_CPU_PER_REQUEST, OPEN_LOOP, open, w -> w.resources()
                .databaseCpuNanosPerRequest()));
        metrics.add(window(
                MetricId.CALLS_PER_REQUEST, OPEN_LOOP, open, w -> w.resources().callsPerRequest()));
        metrics.add(window(MetricId.MEMORY, OPEN_LOOP, open, MetricCatalogue::memory));
        metrics.add(start(MetricId.START_UP_TIME, Metric.always(Start::readySeconds)));
        metrics.add(start(MetricId.IDLE_CPU, Start::knownIdleCpu));
        for (WindowId id : Windows.extraIds(starts)) {
            metrics.addAll(extra(id, starts));
        }
        return metrics;
    }

    /** The four headline figures with another role: for systems beside baseline and candidate. */
    public static List<Metric> headline(Role role) {
        Function<Start, @Nullable Window> open = start -> Windows.main(start, WindowKind.OPEN_LOOP);
        Function<Start, @Nullable Window> closed = start -> Windows.main(start, WindowKind.CLOSED_LOOP);
        return List.of(
                percentile(MetricId.RESPONSE_TIME_P50, 0.5, TimeDistribution::p50Nanos, OPEN_LOOP, role, open),
                percentile(MetricId.RESPONSE_TIME_P99, 0.99, TimeDistribution::p99Nanos, OPEN_LOOP, role, open),
                new Metric(
                        new Key(MetricId.CPU_PER_REQUEST, OperationName.MIX, OPEN_LOOP),
                        role,
                        of(open, w -> w.resources().cpuNanosPerRequest()),
                        open,
                        CONSTANT),
                throughput(MetricId.PEAK_THROUGHPUT, WindowId.main(WindowKind.CLOSED_LOOP), role, closed));
    }

    /** Proportional set size of all processes of the system, the database server not included. */
    public static @Nullable Double memory(Window window) {
        long sum = window.resources().processes().stream()
                .filter(process -> process.role() == ProcessRole.SYSTEM)
                .mapToLong(ProcessUsage::pssBytes)
                .sum();
        return sum == 0 ? null : (double) sum;
    }

    /** CPU per request without compiler threads; null when no process is known to have such threads. */
    public static @Nullable Double cpuWithoutCompilers(Window window) {
        Double perRequest = window.resources().cpuNanosPerRequest();
        long all = 0;
        long compiling = 0;
        boolean known = false;
        for (ProcessUsage process : window.resources().processes()) {
            all += process.cpuNanos();
            compiling += process.compilerCpuNanos() == null ? 0 : process.compilerCpuNanos();
            known |= process.compilerCpuNanos() != null;
        }
        return perRequest == null || !known || all == 0 ? null : (Double) (perRequest * (1 - (double) compiling / all));
    }

    private static List<Metric> extra(WindowId id, List<Start> starts) {
        Function<Start, @Nullable Window> find = start -> Windows.byId(start, id);
        boolean closed = starts.stream()
                .map(find)
                .filter(Objects::nonNull)
                .anyMatch(window -> window.load().kind() == WindowKind.CLOSED_LOOP);
        List<Metric> metrics = new ArrayList<>();
        if (closed) {
            metrics.add(throughput(MetricId.THROUGHPUT, id, Role.SECONDARY, find));
        } else {
            metrics.add(
                    percentile(MetricId.RESPONSE_TIME_P50, 0.5, TimeDistribution::p50Nanos, id, Role.SECONDARY, find));
            metrics.add(
                    percentile(MetricId.RESPONSE_TIME_P99, 0.99, TimeDistribution::p99Nanos, id, Role.SECONDARY, find));
        }
        metrics.add(
                window(MetricId.CPU_PER_REQUEST, id, find, w -> w.resources().cpuNanosPerRequest()));
        return metrics;
    }

    private static Metric percentile(
            MetricId id,
            double quantile,
            Function<TimeDistribution, @Nullable Long> figure,
            WindowId windowId,
            Role role,
            Function<Start, @Nullable Window> find) {
        return new Metric(
                new Key(id, OperationName.MIX, windowId),
                role,
                of(find, w -> nanos(figure.apply(w.load().responseTime()))),
                find,
                (start, source) -> {
                    Window window = find.apply(start);
                    return window == null ? new StartSeries.Constant() : source.percentile(start, window, quantile);
                });
    }

    private static Metric throughput(
            MetricId id, WindowId windowId, Role role, Function<Start, @Nullable Window> find) {
        return new Metric(
                new Key(id, OperationName.MIX, windowId),
                role,
                of(find, w -> w.load().goodputPerSecond()),
                find,
                (start, source) -> {
                    Window window = find.apply(start);
                    return window == null || window.load().series().size() < 2
                            ? new StartSeries.Constant()
                            : new RateSeries(window.load().series().stream()
                                    .map(SeriesPoint::completed)
                                    .toList());
                });
    }

    private static Metric operationTime(
            String operation, MetricId id, Function<TimeDistribution, @Nullable Long> figure) {
        Function<Start, @Nullable Window> open = start -> Windows.main(start, WindowKind.OPEN_LOOP);
        return new Metric(
                new Key(id, OperationName.of(operation), OPEN_LOOP),
                Role.SECONDARY,
                start -> {
                    OperationMeasurement measured = Windows.operation(open.apply(start), operation);
                    return measured == null ? null : nanos(figure.apply(measured.responseTime()));
                },
                open,
                CONSTANT);
    }

    private static Metric window(
            MetricId id,
            WindowId windowId,
            Function<Start, @Nullable Window> find,
            Function<Window, @Nullable Double> figure) {
        return new Metric(new Key(id, OperationName.MIX, windowId), Role.SECONDARY, of(find, figure), find, CONSTANT);
    }

    private static Metric start(MetricId id, Function<Start, @Nullable Double> figure) {
        return new Metric(
                new Key(id, OperationName.MIX, WindowId.START), Role.SECONDARY, figure, start -> null, CONSTANT);
    }

    private static Function<Start, @Nullable Double> of(
            Function<Start, @Nullable Window> find, Function<Window, @Nullable Double> figure) {
        return start -> {
            Window window = find.apply(start);
            return window == null ? null : figure.apply(window);
        };
    }

    private static @Nullable Double nanos(@Nullable Long nanos) {
        return nanos == null ? null : (double) nanos;
    }

    private static List<String> operations(List<Start> starts) {
        return starts.stream()
                .map(start -> Windows.main(start, WindowKind.OPEN_LOOP))
                .filter(Objects::nonNull)
                .flatMap(window -> window.load().operations().stream())
                .map(OperationMeasurement::operation)
                .distinct()
                .toList();
    }
}
