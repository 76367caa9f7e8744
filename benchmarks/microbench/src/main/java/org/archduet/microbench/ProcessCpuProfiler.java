package org.archduet.microbench;

import java.util.List;
import org.archduet.harness.collect.OwnCpu;
import org.archduet.result.vocabulary.JmhMetric;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time of an operation, in nanoseconds: of all threads of this JVM, because client and server share it, and of the
 * processes that it started, such as a database server. A thread that waits costs time and no CPU; a thread that works
 * beside the measured one costs CPU and no time. Only both figures together say what a boundary costs.
 *
 * <p>To be named before JMH's {@code gc} profiler: JMH opens profilers in this order and closes them in the opposite
 * one, and what this one allocates while it reads {@code /proc} would otherwise count as the benchmark's.
 *
 * <p>JMH sets the state of a benchmark up within its first iteration and tears it down within the last one, so that
 * both count there: the first belongs to the warm-up, and the analysis leaves the last one out.
 */
public final class ProcessCpuProfiler implements InternalProfiler {

    private static final String UNIT = "ns/op";

    private @Nullable OwnCpu begun;

    @Override
    public String getDescription() {
        return "CPU time per operation of this JVM and of the processes that it started";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        begun = OwnCpu.begin();
    }

    @Override
    public List<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        OwnCpu from = begun;
        long operations = result.getMetadata().getAllOps();
        if (from == null || operations == 0) {
            return List.of();
        }
        OwnCpu.Spent spent = OwnCpu.end().since(from);
        return List.of(
                perOperation(JmhMetric.CPU, spent.nanos(), operations),
                perOperation(JmhMetric.CPU_OF_OTHERS, spent.othersNanos(), operations));
    }

    private static ScalarResult perOperation(JmhMetric metric, long nanos, long operations) {
        return new ScalarResult(metric.label(), (double) nanos / operations, UNIT, AggregationPolicy.AVG);
    }
}
