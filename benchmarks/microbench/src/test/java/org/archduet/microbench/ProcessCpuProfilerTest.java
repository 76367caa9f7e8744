package org.archduet.microbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.archduet.result.vocabulary.JmhMetric;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.Result;

/** A known burn of CPU is counted, whichever thread or process burns it. */
class ProcessCpuProfilerTest {

    private static final long BURNT = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int OPERATIONS = 10;

    /** Where a thread ends meanwhile, the JVM is counted in clock ticks of 10 ms, cut off at both ends. */
    private static final long TICKS = TimeUnit.MILLISECONDS.toNanos(30);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void countsWhatTheMeasuredThreadBurns() {
        assertThat(perOperation(ProcessCpuProfilerTest::burn).get(JmhMetric.CPU.label()))
                .isGreaterThan((double) (BURNT - TICKS) / OPERATIONS);
    }

    @Test
    void countsWhatAnotherThreadBurnsMeanwhile() {
        Thread server = new Thread(ProcessCpuProfilerTest::burn);

        Map<String, Double> figures = perOperation(() -> {
            server.start();
            burn();
            join(server);
        });

        assertThat(figures.get(JmhMetric.CPU.label())).isGreaterThan((double) (2 * BURNT - TICKS) / OPERATIONS);
    }

    @Test
    void countsWhatAProcessBurnsThatThisOneStarted() throws Exception {
        Process child = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        try {
            Map<String, Double> figures = perOperation(() -> awaitCpu(child));
            assertThat(figures.get(JmhMetric.CPU_OF_OTHERS.label()))
                    .isGreaterThan((double) (BURNT - TICKS) / OPERATIONS);
            assertThat(figures.get(JmhMetric.CPU.label())).isGreaterThan(figures.get(JmhMetric.CPU_OF_OTHERS.label()));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void anIterationWithoutOperationsHasNoFigure() {
        ProcessCpuProfiler profiler = new ProcessCpuProfiler();
        profiler.beforeIteration(null, null);
        assertThat(profiler.afterIteration(null, null, iteration(0))).isEmpty();
    }

    private static Map<String, Double> perOperation(Runnable work) {
        ProcessCpuProfiler profiler = new ProcessCpuProfiler();
        profiler.beforeIteration(null, null);
        work.run();
        List<? extends Result<?>> results = profiler.afterIteration(null, null, iteration(OPERATIONS));
        assertThat(results)
                .allSatisfy(result -> assertThat(result.getScoreUnit()).isEqualTo("ns/op"));
        return results.stream().collect(Collectors.toMap(Result::getLabel, Result::getScore));
    }

    private static IterationResult iteration(long operations) {
        return new IterationResult(null, null, new IterationResultMetaData(operations, operations));
    }

    private static void burn() {
        long end = THREADS.getCurrentThreadCpuTime() + BURNT;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Until the child has burnt it after the beginning, by the kernel's own account of the process. */
    private static void awaitCpu(Process child) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        long begun = cpuNanos(child);
        while (cpuNanos(child) - begun < BURNT && System.nanoTime() < limit) {
            sleep();
        }
    }

    private static long cpuNanos(Process child) {
        return child.info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
