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
import org.archduet.result.decision.Comparison.Better;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.trial.ProcessUsage;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;
import org.jspecify.annotations.Nullable;

/** All metrics in the order of the report. The four primary ones are fixed; the others follow from what was measured. */
public final class MetricCatalogue {

    private static final String MIX = "mix";
    private static final SeriesOf CONSTANT = (trial, source) -> new TrialSeries.Constant();

    private MetricCatalogue() {}

    /** The primary metrics: response time p50 and p99 and CPU per request in the open loop, peak throughput. */
    public static List<Metric> primary() {
        return headline(Windows.OPEN_LOOP, Windows.CLOSED_LOOP, Role.PRIMARY);
    }

    /** What is looked at besides, given what the trials contain. */
    public static List<Metric> secondary(List<Trial> trials) {
        List<Metric> metrics = new ArrayList<>();
        for (String operation : operations(trials)) {
            metrics.add(operationTime(operation, "responseTime.p50", TimeDistribution::p50Nanos));
            metrics.add(operationTime(operation, "responseTime.p90", TimeDistribution::p90Nanos));
            metrics.add(operationTime(operation, "responseTime.p99", TimeDistribution::p99Nanos));
        }
        Function<Trial, @Nullable Window> open = trial -> Windows.main(trial, Windows.OPEN_LOOP);
        metrics.add(window(
                "serviceTime.p50",
                Windows.OPEN_LOOP,
                "ns",
                open,
                w -> nanos(w.load().serviceTime().p50Nanos())));
        metrics.add(window("databaseCpuPerRequest", Windows.OPEN_LOOP, "ns", open, w -> w.resources()
                .databaseCpuNanosPerRequest()));
        metrics.add(window("callsPerRequest", Windows.OPEN_LOOP, "1", open, w -> w.resources()
                .callsPerRequest()));
        metrics.add(window("memory", Windows.OPEN_LOOP, "bytes", open, MetricCatalogue::memory));
        metrics.add(trial("startUpTime", "s", Metric.always(Trial::readySeconds)));
        metrics.add(trial("idleCpu", "CPUs", Trial::knownIdleCpu));
        for (String id : Windows.extraIds(trials)) {
            metrics.addAll(extra(id, trials));
        }
        return metrics;
    }

    /** The four headline figures with another role: for systems beside baseline and candidate. */
    public static List<Metric> headline(Role role) {
        return headline(Windows.OPEN_LOOP, Windows.CLOSED_LOOP, role);
    }

    /** Proportional set size of all processes of the system, the database server not included. */
    public static @Nullable Double memory(Window window) {
        long sum = window.resources().processes().stream()
                .filter(process -> process.role().equals("system"))
                .mapToLong(ProcessUsage::pssBytes)
                .sum();
        return sum == 0 ? null : (double) sum;
    }

    private static List<Metric> headline(String openLoop, String closedLoop, Role role) {
        Function<Trial, @Nullable Window> open = trial -> Windows.main(trial, openLoop);
        Function<Trial, @Nullable Window> closed = trial -> Windows.main(trial, closedLoop);
        return List.of(
                percentile("responseTime.p50", 0.5, TimeDistribution::p50Nanos, openLoop, role, open),
                percentile("responseTime.p99", 0.99, TimeDistribution::p99Nanos, openLoop, role, open),
                new Metric(
                        new Key("cpuPerRequest", MIX, openLoop),
                        role,
                        "ns",
                        Better.LOWER,
                        of(open, w -> w.resources().cpuNanosPerRequest()),
                        open,
                        CONSTANT),
                throughput("peakThroughput", closedLoop, role, closed));
    }

    private static List<Metric> extra(String id, List<Trial> trials) {
        Function<Trial, @Nullable Window> find = trial -> Windows.byId(trial, id);
        boolean closed = trials.stream().map(find).filter(Objects::nonNull).anyMatch(window -> window.load()
                .kind()
                .equals(Windows.CLOSED_LOOP));
        List<Metric> metrics = new ArrayList<>();
        if (closed) {
            metrics.add(throughput("throughput", id, Role.SECONDARY, find));
        } else {
            metrics.add(percentile("responseTime.p50", 0.5, TimeDistribution::p50Nanos, id, Role.SECONDARY, find));
            metrics.add(percentile("responseTime.p99", 0.99, TimeDistribution::p99Nanos, id, Role.SECONDARY, find));
        }
        metrics.add(window("cpuPerRequest", id, "ns", find, w -> w.resources().cpuNanosPerRequest()));
        return metrics;
    }

    private static Metric percentile(
            String name,
            double quantile,
            Function<TimeDistribution, @Nullable Long> figure,
            String windowId,
            Role role,
            Function<Trial, @Nullable Window> find) {
        return new Metric(
                new Key(name, MIX, windowId),
                role,
                "ns",
                Better.LOWER,
                of(find, w -> nanos(figure.apply(w.load().responseTime()))),
                find,
                (trial, source) -> {
                    Window window = find.apply(trial);
                    return window == null ? new TrialSeries.Constant() : source.percentile(trial, window, quantile);
                });
    }

    private static Metric throughput(String name, String windowId, Role role, Function<Trial, @Nullable Window> find) {
        return new Metric(
                new Key(name, MIX, windowId),
                role,
                "1/s",
                Better.HIGHER,
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
            String operation, String name, Function<TimeDistribution, @Nullable Long> figure) {
        Function<Trial, @Nullable Window> open = trial -> Windows.main(trial, Windows.OPEN_LOOP);
        return new Metric(
                new Key(name, operation, Windows.OPEN_LOOP),
                Role.SECONDARY,
                "ns",
                Better.LOWER,
                trial -> {
                    OperationMeasurement measured = Windows.operation(open.apply(trial), operation);
                    return measured == null ? null : nanos(figure.apply(measured.responseTime()));
                },
                open,
                CONSTANT);
    }

    private static Metric window(
            String name,
            String windowId,
            String unit,
            Function<Trial, @Nullable Window> find,
            Function<Window, @Nullable Double> figure) {
        return new Metric(
                new Key(name, MIX, windowId), Role.SECONDARY, unit, Better.LOWER, of(find, figure), find, CONSTANT);
    }

    private static Metric trial(String name, String unit, Function<Trial, @Nullable Double> figure) {
        return new Metric(
                new Key(name, MIX, "trial"), Role.SECONDARY, unit, Better.LOWER, figure, trial -> null, CONSTANT);
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
                .map(trial -> Windows.main(trial, Windows.OPEN_LOOP))
                .filter(Objects::nonNull)
                .flatMap(window -> window.load().operations().stream())
                .map(OperationMeasurement::operation)
                .distinct()
                .toList();
    }
}
