package org.archduet.microbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.archduet.result.folder.RunFile;
import org.archduet.result.run.RungDescription;
import org.archduet.result.vocabulary.JmhMetric;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.core.type.TypeReference;

/** Every rung is climbed once, in this JVM, and gives a figure; how fast is not asserted. */
class LadderIT {

    private static final List<RungDescription> RUNGS =
            new RunFile<List<RungDescription>>(Path.of("rungs.json"), new TypeReference<>() {}).read();

    @Test
    void everyBenchmarkIsARungThatIsDescribed() {
        Set<String> benchmarks = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .stream()
                .map(entry -> simple(entry.getUsername()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(RUNGS).extracting(RungDescription::benchmark).containsExactlyInAnyOrderElementsOf(benchmarks);
        assertThat(RUNGS).allSatisfy(rung -> assertThat(rung.benchmark()).startsWith("R%02d".formatted(rung.number())));
    }

    @Test
    void everyRungGivesItsFigures() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("org\\.archduet\\.microbench\\.R\\d\\d.*")
                        .exclude(tooNew())
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(100))
                        .addProfiler(ProcessCpuProfiler.class)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();

        assertThat(results.stream().map(LadderIT::benchmark).distinct())
                .containsExactlyInAnyOrderElementsOf(RUNGS.stream()
                        .filter(LadderIT::canRun)
                        .map(RungDescription::benchmark)
                        .toList());
        assertThat(results).allSatisfy(result -> {
            assertThat(result.getPrimaryResult().getScore()).isPositive();
            assertThat(secondary(result, JmhMetric.CPU)).as(benchmark(result)).isPositive();
            assertThat(secondary(result, JmhMetric.ALLOCATED)).isNotNegative();
        });
        assertThat(results.stream()
                        .filter(result -> secondary(result, JmhMetric.CPU_OF_OTHERS) > 0)
                        .map(LadderIT::benchmark)
                        .distinct())
                .as("rungs with a database server")
                .containsExactlyInAnyOrder(
                        "R09DatabaseRoundTrip.databaseRoundTrip",
                        "R10Commit.commit",
                        "R11Transactions.oneTransaction",
                        "R11Transactions.manyTransactions");
    }

    private static boolean canRun(RungDescription rung) {
        return rung.leastJava() <= Runtime.version().feature();
    }

    /** Matches rungs that need a newer Java than this one; nothing when there are none. */
    private static String tooNew() {
        return RUNGS.stream()
                .filter(rung -> !canRun(rung))
                .map(rung -> Pattern.quote(rung.benchmark()))
                .collect(Collectors.joining("|", "\\.(", "|none)$"));
    }

    private static String benchmark(RunResult result) {
        return simple(result.getParams().getBenchmark());
    }

    private static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.', qualified.lastIndexOf('.') - 1) + 1);
    }

    private static double secondary(RunResult result, JmhMetric metric) {
        Result<?> found = result.getSecondaryResults().get(metric.label());
        assertThat(found).as("%s of %s", metric, benchmark(result)).isNotNull();
        return found.getScore();
    }
}
