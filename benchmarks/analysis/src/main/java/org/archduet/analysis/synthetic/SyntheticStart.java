package org.archduet.analysis.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.result.folder.MeasuredFolder;
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
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Surroundings;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.ProcessRole;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/** One start of a synthetic run: draws its slices, writes their interval logs. */
final class SyntheticStart {

    /** Share of each operation in the mix and how much slower than the mix it is. */
    private static final Map<String, double[]> OPERATIONS = new TreeMap<>(Map.of(
            "browse", new double[] {0.35, 0.9},
            "product-page", new double[] {0.35, 0.7},
            "quote", new double[] {0.1, 1.1},
            "checkout", new double[] {0.15, 2.6},
            "history", new double[] {0.05, 1.6}));

    private static final double REFERENCE_LOOP_NANOS = 20e6;
    private static final long LAG_NANOS = 40_000;

    /** The part of the CPU time in the main open loop that does not depend on the load. */
    private static final double FIXED_CPU = 0.2;

    private final SyntheticRun run;
    private final PlannedStart planned;
    private final SyntheticSystem system;
    private final MeasuredFolder folder;
    private final UniformRandomProvider random;
    private final double level;
    private final double cpu;
    private final List<Slice> slices = new ArrayList<>();

    SyntheticStart(SyntheticRun run, PlannedStart planned, SyntheticSystem system, MeasuredFolder folder) {
        this.run = run;
        this.planned = planned;
        this.system = system;
        this.folder = folder;
        this.random = RandomSource.XO_SHI_RO_256_PP.create(
                planned.seed() * 31 + system.name().hashCode());
        this.level = run.noise().start(random);
        this.cpu = system.cpuNanosPerRequest() * Math.exp(run.noise().cpu(random));
    }

    Start finished() {
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
                slices,
                List.of());
    }

    /** @param slowness of the machine, as a log factor */
    void measure(
            SyntheticBlock.Condition condition, int round, int number, int position, int seconds, double slowness) {
        WindowId id = condition.id().slice(round, 1, number);
        double slice = run.noise().slice(random);
        double cost = cpuNanos(condition) * Math.exp(slowness + run.noise().slice(random));
        slices.add(new Slice(
                condition.id(),
                condition.kind(),
                round,
                position,
                1,
                true,
                List.of(),
                0.001,
                REFERENCE_LOOP_NANOS * Math.exp(slowness),
                window(id, condition, seconds, level + slice + slowness, cost)));
    }

    /** CPU per second is a + b · load; at the main open loop's load it is the system's figure. */
    private double cpuNanos(SyntheticBlock.Condition condition) {
        return condition.isOpen()
                ? cpu * (1 - FIXED_CPU + FIXED_CPU * run.ratePerSecond() / condition.ratePerSecond())
                : cpu * (1 - FIXED_CPU);
    }

    private Window window(WindowId id, SyntheticBlock.Condition condition, int seconds, double slowness, double cost) {
        boolean open = condition.isOpen();
        double rate = open ? condition.ratePerSecond() : system.peakPerSecond() * Math.exp(-slowness);
        double median = system.medianNanos() * (open ? 1 : 4) * Math.exp(slowness);
        SyntheticSamples.Drawn drawn =
                new SyntheticSamples(OPERATIONS, run.noise()).draw(seconds, rate, median, random);
        drawn.write(folder.intervalLog(id.value(), "response"));
        drawn.writeTotals(folder.intervalLog(id.value(), "service"));
        drawn.writeConstant(folder.intervalLog(id.value(), "lag"), LAG_NANOS);
        long count = drawn.total().getTotalCount();
        double perSecond = (double) count / seconds;
        List<OperationMeasurement> operations = new ArrayList<>();
        drawn.byOperation()
                .forEach((operation, histogram) -> operations.add(operation(operation, histogram, open, seconds)));
        LoadMeasurement load = new LoadMeasurement(
                id,
                open ? WindowKind.OPEN_LOOP : WindowKind.CLOSED_LOOP,
                "synthetic",
                open ? new Arrival("POISSON", rate, null) : new Arrival("CLOSED_LOOP", null, 16),
                "2026-01-01T00:00:00Z",
                seconds,
                open ? perSecond : null,
                perSecond,
                perSecond,
                count,
                count,
                count,
                new Errors(0, 0, 0, 0),
                SyntheticSamples.times(drawn.total()),
                SyntheticSamples.times(drawn.total()),
                lag(count),
                operations,
                new DriverUsage(count * 70_000, 0, 18, 0, 9, Scheduling.NORMAL),
                series(drawn.seconds()),
                String.valueOf(folder.intervalLog(id.value(), "response").getFileName()));
        return new Window(load, Outcome.OK, List.of(), resources(system, cost, count));
    }

    private static TimeDistribution lag(long count) {
        Histogram lag = new Histogram(3);
        lag.recordValueWithCount(LAG_NANOS, count);
        return SyntheticSamples.times(lag);
    }

    private static OperationMeasurement operation(String operation, Histogram histogram, boolean open, int seconds) {
        long count = histogram.getTotalCount();
        double perSecond = (double) count / seconds;
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
                lag(count));
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
