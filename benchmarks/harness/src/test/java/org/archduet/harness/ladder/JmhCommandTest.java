package org.archduet.harness.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.archduet.harness.config.Compilation;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pinning.PinnedCpuSets;
import org.archduet.harness.pinning.UnpinnedCpuSets;
import org.junit.jupiter.api.Test;

class JmhCommandTest {

    private static final LadderEffort EFFORT = new LadderEffort(3, 1, Duration.ofSeconds(1), 2, Duration.ofSeconds(1));

    @Test
    void benchmarksRunOnTheSystemsCpusWithTheFlagsOfTheProfile() {
        List<String> words =
                words(new PinnedCpuSets(List.of(0, 1), List.of(2)), Compilation.FIRST_COMPILER_ONLY, List.of());

        assertThat(words).startsWith("taskset", "-c", "0,1", "/j/java", "-cp", "/m/a.jar:/m/lib/*");
        assertThat(words.get(words.indexOf("-jvmArgs") + 1))
                .isEqualTo("-Xms256m -Xmx256m -XX:+UseG1GC -XX:ActiveProcessorCount=2 -XX:MetaspaceSize=128m"
                        + " -XX:-UseDynamicNumberOfCompilerThreads -XX:TieredStopAtLevel=1");
        assertThat(words).containsSequence("-rf", "json", "-rff", "/r/jmh.json").doesNotContain("-e");
    }

    @Test
    void withoutPinningAndWithBothCompilersNothingIsAdded() {
        List<String> words = words(new UnpinnedCpuSets(1, "no taskset"), Compilation.FULL, List.of());

        assertThat(words).startsWith("/j/java");
        assertThat(words.get(words.indexOf("-jvmArgs") + 1))
                .contains("-XX:+UseSerialGC")
                .doesNotContain("Tiered");
    }

    /** What the CPU profiler allocates must not count as the benchmark's. */
    @Test
    void theCpuProfilerStandsBeforeThatOfAllocation() {
        List<String> words = words(new UnpinnedCpuSets(1, ""), Compilation.FULL, List.of());

        assertThat(words).containsSequence("-prof", "org.archduet.microbench.ProcessCpuProfiler", "-prof", "gc", "-rf");
    }

    @Test
    void skippedBenchmarksAreExcludedAndNoOthers() {
        List<String> words = words(new UnpinnedCpuSets(1, ""), Compilation.FULL, List.of("R08A.call", "R09B.trip"));

        Pattern excluded = Pattern.compile(words.get(words.indexOf("-e") + 1));
        assertThat(List.of("a.b.R08A.call", "a.b.R09B.trip"))
                .allMatch(name -> excluded.matcher(name).find());
        assertThat(List.of("a.b.R08A.callTwice", "a.b.XR09B.trip", "a.b.R08AXcall"))
                .noneMatch(name -> excluded.matcher(name).find());
    }

    private static List<String> words(CpuSets cpus, Compilation compilation, List<String> skipped) {
        return new JmhCommand(Path.of("/m/a.jar"), new LadderConditions(cpus, compilation), EFFORT, skipped)
                .words(Path.of("/j/java"), Path.of("/r/jmh.json"));
    }
}
