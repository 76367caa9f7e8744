package org.archduet.noop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.analysis.Analysis;
import org.archduet.harness.pipeline.RunPipeline;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.StoppingRule;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole runs of two systems with a known difference, each with a fresh seed; every attempt is printed, whatever it
 * says. About a minute and a half an attempt, so an hour in full; {@code -Dplanted.attempts=2} makes 2 of each kind,
 * and then every one must be right.
 */
@Tag("study")
class PlantedEffectsIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    /** Verdicts of the median response time, the figure that the planted time is in. */
    private static final String METRIC = "responseTime.p50";

    @TempDir
    private Path folder;

    @Test
    void aFifthMoreIsFoundInNineOfTen() throws IOException {
        int attempts = Integer.getInteger("planted.attempts", 10);
        List<Comparison> made = attempts(6000, attempts);

        assertThat(made)
                .filteredOn(comparison -> comparison.verdict() == Verdict.BASELINE_BETTER)
                .hasSizeGreaterThanOrEqualTo(attempts - attempts / 10);
        assertThat(made).extracting(Comparison::verdict).doesNotContain(Verdict.CANDIDATE_BETTER);
    }

    @Test
    void noDifferenceIsNeverCalledOne() throws IOException {
        assertThat(attempts(5000, Integer.getInteger("planted.attempts", 20)))
                .extracting(Comparison::verdict)
                .doesNotContain(Verdict.BASELINE_BETTER, Verdict.CANDIDATE_BETTER);
    }

    @Test
    void aFiftiethMoreIsEquivalentOrUndecided() throws IOException {
        assertThat(attempts(5100, Integer.getInteger("planted.attempts", 10)))
                .extracting(Comparison::verdict)
                .doesNotContain(Verdict.BASELINE_BETTER, Verdict.CANDIDATE_BETTER);
    }

    private List<Comparison> attempts(int micros, int attempts) throws IOException {
        Path experiment = folder.resolve("planted-" + micros + ".yaml");
        Files.writeString(
                experiment,
                Files.readString(Path.of("planted.yaml"))
                        .replace("workload: workload.yaml", "workload: noop-impl/workload.yaml")
                        .replace("6000", micros == 5000 ? "5000-too" : String.valueOf(micros))
                        .replace("serviceMicros: 5000-too", "serviceMicros: 5000"));
        List<Comparison> made = new ArrayList<>();
        for (int attempt = 1; attempt <= attempts; attempt++) {
            RunResult result = run(experiment, System.nanoTime(), micros + "-" + attempt);
            made.add(result.comparisons().stream()
                    .filter(comparison -> comparison.metric().equals(METRIC))
                    .findFirst()
                    .orElseThrow());
            System.out.println(line(micros, attempt, result));
        }
        return made;
    }

    private RunResult run(Path experiment, long seed, String name) {
        RunRequest request = new RunRequest(
                HOME,
                experiment.toString(),
                "quick",
                seed,
                folder.resolve(name),
                Optional.empty(),
                List.of("PlantedEffectsIT"));
        new RunPipeline(event -> {}, StoppingRule.NEVER).run(request);
        return Analysis.write(new RunFolder(request.folder()));
    }

    private static String line(int micros, int attempt, RunResult result) {
        String verdicts = result.comparisons().stream()
                .filter(Comparison::primary)
                .map(PlantedEffectsIT::words)
                .collect(Collectors.joining("; "));
        return String.format(
                Locale.ROOT,
                "5.0 ms against %.1f ms, attempt %d, seed %d, %s, %d repeated: %s",
                micros / 1000.0,
                attempt,
                result.experiment().seed(),
                result.validity().status(),
                result.repeats().size(),
                verdicts);
    }

    private static String words(Comparison comparison) {
        Comparison.Ratio ratio = comparison.ratio();
        return comparison.metric() + " " + comparison.verdict()
                + (ratio == null
                        ? ""
                        : String.format(Locale.ROOT, " %.3f (%.3f to %.3f)", ratio.point(), ratio.low(), ratio.high()));
    }
}
