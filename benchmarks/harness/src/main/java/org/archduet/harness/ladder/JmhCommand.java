package org.archduet.harness.ladder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How JMH is started.
 *
 * @param jar of the benchmarks, its libraries in {@code lib} beside it
 * @param skipped benchmarks that are not run, as class and method
 */
record JmhCommand(Path jar, LadderConditions conditions, LadderEffort effort, List<String> skipped) {

    /** The class is known by its name only: the harness knows no benchmark. Named before gc, as its comment says. */
    private static final String CPU_PROFILER = "org.archduet.microbench.ProcessCpuProfiler";

    /** @param results takes JMH's own JSON */
    List<String> words(Path java, Path results) {
        List<String> words = new ArrayList<>(conditions.commandPrefix());
        words.addAll(List.of(
                java.toString(),
                "-cp",
                jar + ":" + jar.resolveSibling("lib") + "/*",
                "org.openjdk.jmh.Main",
                "-jvmArgs",
                String.join(" ", conditions.jvmFlags()),
                "-prof",
                CPU_PROFILER,
                "-prof",
                "gc",
                "-rf",
                "json",
                "-rff",
                results.toString()));
        words.addAll(effort.options());
        if (!skipped.isEmpty()) {
            words.addAll(List.of(
                    "-e",
                    skipped.stream()
                            .map(benchmark -> "\\." + Pattern.quote(benchmark) + "$")
                            .collect(Collectors.joining("|"))));
        }
        return List.copyOf(words);
    }
}
