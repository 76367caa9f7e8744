package org.archduet.analysis.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.archduet.analysis.bootstrap.RateSeries;
import org.archduet.analysis.bootstrap.TrialSeries;
import org.archduet.analysis.metric.Metric.Key;
import org.archduet.analysis.metric.Metric.Role;
import org.archduet.analysis.metric.Metric.SeriesOf;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.trial.ProcessUsage;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;
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
    private static final SeriesOf CONSTANT = (trial, source) -> new TrialSeries.Constant();

    private MetricCatalogue() {}

    /** The primary metrics: response time p50 and p99 and CPU per request in the open loop, peak throughput. */
    public static List<Metric> primary() {
        return headline(Role.PRIMARY);
    }

    /** What is looked at besides, given what the trials contain. */
    public static List<Metric> secondary(List<Trial> trials) {
        List<Metric> metrics = new ArrayList<>();
        for (String operation : operations(trials)) {
            metrics.add(operationTime(operation, MetricId.RESPONSE_TIME_P50, TimeDistribution::p50Nanos));
            metrics.add(operationTime(operation, MetricId.RESPONSE_TIME_P90, TimeDistribution::p90Nanos));
            metrics.add(operationTime(operation, MetricId.RESPONSE_TIME_P99, TimeDistribution::p99Nanos));
        }
        Function<Trial, @Nullable Window> open = trial -> Windows.main(trial, WindowKind.OPEN_LOOP);
        metrics.add(window(
                MetricId.SERVICE_TIME_P50,
                OPEN_LOOP,
                open,
                w -> nanos(w.load().serviceTime().p50Nanos())));
        metrics.add(window(MetricId.DATABASE_CPU_PER_REQUEST, OPEN_LOOP, open, w -> w.resources()
                .databaseCpuNanosPerRequest()));
        metrics.add(window(
                MetricId.CALLS_PER_REQUEST, OPEN_LOOP, open, w -> w.resources().callsPerRequest()));
        metrics.add(window(MetricId.MEMORY, OPEN_LOOP, open, MetricCatalogue::memory));
        metrics.add(trial(MetricId.START_UP_TIME, Metric.always(Trial::readySeconds)));
        metrics.add(trial(MetricId.IDLE_CPU, Trial::knownIdleCpu));
        for (WindowId id : Windows.extraIds(trials)) {
            metrics.addAll(extra(id, trials));
        }
        return metrics;
    }

    /** The four headline figures with another role: for systems beside baseline and candidate. */
    public static List<Metric> headline(Role role) {
        Function<Trial, @Nullable Window> open = trial -> Windows.main(trial, WindowKind.OPEN_LOOP);
        Function<Trial, @Nullable Window> closed = trial -> Windows.main(trial, WindowKind.CLOSED_LOOP);
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

    private static List<Metric> extra(WindowId id, List<Trial> trials) {
        Function<Trial, @Nullable Window> find = trial -> Windows.byId(trial, id);
        boolean closed = trials.stream()
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
            Function<Trial, @Nullable Window> find) {
        return new Metric(
                new Key(id, OperationName.MIX, windowId),
                role,
                of(find, w -> nanos(figure.apply(w.load().responseTime()))),
                find,
                (trial, source) -> {
                    Window window = find.apply(trial);
                    return window == null ? new TrialSeries.Constant() : source.percentile(trial, window, quantile);
                });
    }

    private static Metric throughput(
            MetricId id, WindowId windowId, Role role, Function<Trial, @Nullable Window> find) {
        return new Metric(
                new Key(id, OperationName.MIX, windowId),
                role,
                of(find, w -> w.load().goodputPerSecond()),
                find,
                (trial, source) -> {
                    Window window = find.apply(trial);
                    return window == null || window.load().series().size() < 2
                            ? new TrialSeries.Constant()
                            : new RateSeries(window.load().series().stream()
                                    .map(SeriesPoint::completed)
                                    .toList());
                });
    }

    private static Metric operationTime(
            String operation, MetricId id, Function<TimeDistribution, @Nullable Long> figure) {
        Function<Trial, @Nullable Window> open = trial -> Windows.main(trial, WindowKind.OPEN_LOOP);
        return new Metric(
                new Key(id, OperationName.of(operation), OPEN_LOOP),
                Role.SECONDARY,
                trial -> {
                    OperationMeasurement measured = Windows.operation(open.apply(trial), operation);
                    return measured == null ? null : nanos(figure.apply(measured.responseTime()));
                },
                open,
                CONSTANT);
    }

    private static Metric window(
            MetricId id,
            WindowId windowId,
            Function<Trial, @Nullable Window> find,
            Function<Window, @Nullable Double> figure) {
        return new Metric(new Key(id, OperationName.MIX, windowId), Role.SECONDARY, of(find, figure), find, CONSTANT);
    }

    private static Metric trial(MetricId id, Function<Trial, @Nullable Double> figure) {
        return new Metric(
                new Key(id, OperationName.MIX, WindowId.TRIAL), Role.SECONDARY, figure, trial -> null, CONSTANT);
    }

    private static Function<Trial, @Nullable Double> of(
            Function<Trial, @Nullable Window> find, Function<Window, @Nullable Double> figure) {
        return trial -> {
            Window window = find.apply(trial);
            return window == null ? null : figure.apply(window);
        };
    }

    private static @Nullable Double nanos(@Nullable Long nanos) {
        return nanos == null ? null : (double) nanos;
    }

    private static List<String> operations(List<Trial> trials) {
        return trials.stream()
                .map(trial -> Windows.main(trial, WindowKind.OPEN_LOOP))
                .filter(Objects::nonNull)
                .flatMap(window -> window.load().operations().stream())
                .map(OperationMeasurement::operation)
                .distinct()
                .toList();
    }
}
