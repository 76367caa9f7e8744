package org.archduet.analysis.synthetic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.run.PlanSummary.PlannedStart;
import org.archduet.result.start.Invariant;
import org.archduet.result.start.OperationCalls;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Surroundings;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.ProcessRole;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/** Draws one start of a synthetic run: its interval logs and its record. */
final class SyntheticStart {

    /** Share of each operation in the mix and how much slower than the mix it is. */
    private static final Map<String, double[]> OPERATIONS = new TreeMap<>(Map.of(
            "browse", new double[] {0.35, 0.9},
            "product-page", new double[] {0.35, 0.7},
            "quote", new double[] {0.1, 1.1},
            "checkout", new double[] {0.15, 2.6},
            "history", new double[] {0.05, 1.6}));

    private final SyntheticRun run;
    private final RunFolder folder;

    SyntheticStart(SyntheticRun run, RunFolder folder) {
        this.run = run;
        this.folder = folder;
    }

    Start make(PlannedStart planned, SyntheticSystem system) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(
                planned.seed() * 31 + system.name().hashCode());
        double level = run.noise().start(random);
        double cpu = system.cpuNanosPerRequest() * Math.exp(run.noise().cpu(random));
        List<OperationCalls> calls = OPERATIONS.keySet().stream()
                .map(operation -> new OperationCalls(operation, system.callsPerRequest(), system.callsPerRequest()))
                .toList();
        return new Start(
                planned.id(),
                planned.block(),
                planned.position(),
                system.name(),
                planned.seed(),
                List.of(),
                3.0 + system.processes().size() * Math.exp(level),
                15,
                50,
                0.004 * system.processes().size(),
                0.01 / 10 * system.processes().size(),
                calls,
                List.of(new Invariant("nothing-lost", "what went in is there", 0, null)),
                List.of(
                        window(WindowKind.OPEN_LOOP, planned, system, level, cpu, random),
                        window(WindowKind.CLOSED_LOOP, planned, system, level, cpu * 0.8, random)));
    }

    private Window window(
            WindowKind kind,
            PlannedStart planned,
            SyntheticSystem system,
            double level,
            double cpu,
            UniformRandomProvider random) {
        boolean open = kind == WindowKind.OPEN_LOOP;
        double rate = open ? run.ratePerSecond() : system.peakPerSecond() * Math.exp(-level);
        double median = system.medianNanos() * (open ? 1 : 4) * Math.exp(level);
        SyntheticSamples samples = new SyntheticSamples(OPERATIONS, run.noise());
        SyntheticSamples.Drawn drawn = samples.draw(run.seconds(), rate, median, random);
        Path file = folder.measured(planned.id()).intervalLog(kind.id(), "response");
        String log = String.valueOf(file.getFileName());
        drawn.write(file);
        long count = drawn.total().getTotalCount();
        double perSecond = (double) count / run.seconds();
        List<OperationMeasurement> operations = new ArrayList<>();
        drawn.byOperation().forEach((operation, histogram) -> operations.add(operation(operation, histogram, open)));
        Histogram lag = new Histogram(3);
        lag.recordValueWithCount(40_000, Math.max(1, count));
        LoadMeasurement load = new LoadMeasurement(
                WindowId.main(kind),
                kind,
                "synthetic",
                open ? new Arrival("POISSON", rate, null) : new Arrival("CLOSED_LOOP", null, 16),
                "2026-01-01T00:00:00Z",
                run.seconds(),
                open ? rate : null,
                perSecond,
                perSecond,
                count,
                count,
                count,
                new Errors(0, 0, 0, 0),
                SyntheticSamples.times(drawn.total()),
                SyntheticSamples.times(drawn.total()),
                SyntheticSamples.times(lag),
                operations,
                new DriverUsage(count * 70_000, 0, 18, 0, 9, Scheduling.NORMAL),
                series(drawn.seconds()),
                log);
        return new Window(load, Outcome.OK, List.of(), resources(system, cpu, count));
    }

    private OperationMeasurement operation(String operation, Histogram histogram, boolean open) {
        long count = histogram.getTotalCount();
        double perSecond = (double) count / run.seconds();
        TimeDistribution times = SyntheticSamples.times(histogram);
        return new OperationMeasurement(
                operation,
                open ? perSecond : null,
                perSecond,
                perSecond,
                count,
                count,
                new Errors(0, 0, 0, 0),
                times,
                times,
                times);
    }

    private static List<SeriesPoint> series(List<Histogram> seconds) {
        List<SeriesPoint> series = new ArrayList<>();
        for (Histogram second : seconds) {
            series.add(new SeriesPoint(
                    series.size(), second.getTotalCount(), 0, second.getValueAtPercentile(50), second.getMaxValue()));
        }
        return series;
    }

    private static Resources resources(SyntheticSystem system, double cpu, long count) {
        int n = system.processes().size();
        List<ProcessUsage> processes = new ArrayList<>();
        for (String process : system.processes()) {
            long nanos = (long) (cpu * 0.7 * count / n);
            processes.add(new ProcessUsage(
                    process, ProcessRole.SYSTEM, nanos, system.bytesPerProcess(), 45, nanos / 20, nanos / 50, 12L));
        }
        processes.add(new ProcessUsage(
                "postgresql", ProcessRole.DATABASE, (long) (cpu * 0.3 * count), 180_000_000L, 30, null, null, null));
        return new Resources(
                cpu, cpu * 0.7, cpu * 0.3, system.callsPerRequest(), 0.001, 0.01, processes, Surroundings.UNKNOWN);
    }
}
