package org.archduet.analysis.ladder;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.ForkFigure;
import org.archduet.result.run.Microbenchmark;
import org.archduet.result.run.Rung;
import org.archduet.result.run.RungDescription;
import org.archduet.result.vocabulary.JmhMetric;
import org.jspecify.annotations.Nullable;

/** The scores of JMH, each with its rung. */
public final class Ladder {

    private static final String UNIT = "ns/op";

    private final double confidence;

    private Ladder(double confidence) {
        this.confidence = confidence;
    }

    /**
     * The scores in the order of the rungs, then those that belong to none. Empty when JMH did not run or did not
     * finish. A folder of {@code run microbench}, which came before the ladder, has its scores as records.
     *
     * @param confidence of the intervals over forks, for example 0.95
     * @throws ResultsException when a file is broken, or a rung was not measured in nanoseconds, naming the file
     */
    public static List<Microbenchmark> read(RunFolder folder, double confidence) {
        Optional<List<RungDescription>> rungs = folder.rungs().readIfPresent();
        if (rungs.isEmpty()) {
            return folder.microbenchmarks().readIfPresent().orElse(List.of());
        }
        if (!Files.isRegularFile(folder.jmh())) {
            return List.of();
        }
        try {
            return new Ladder(confidence).of(rungs.get(), JmhFile.read(folder.jmh()));
        } catch (IllegalArgumentException e) {
            throw new ResultsException(folder.jmh() + ": " + e.getMessage(), e);
        }
    }

    private List<Microbenchmark> of(List<RungDescription> rungs, List<JmhBenchmark> measured) {
        List<JmhBenchmark> left = new ArrayList<>(measured);
        List<Microbenchmark> scores = new ArrayList<>();
        for (RungDescription rung : rungs) {
            for (JmhBenchmark benchmark : measured) {
                if (benchmark.benchmark().equals(rung.benchmark())) {
                    left.remove(benchmark);
                    scores.add(score(benchmark, rung.title(benchmark.parameters()), rung(rung, benchmark)));
                }
            }
        }
        left.forEach(benchmark -> scores.add(score(benchmark, "", null)));
        return List.copyOf(scores);
    }

    private static Microbenchmark score(JmhBenchmark benchmark, String what, @Nullable Rung rung) {
        return new Microbenchmark(
                benchmark.name(),
                what,
                benchmark.time().value(),
                benchmark.time().error(),
                benchmark.time().unit(),
                benchmark.time().raw().size(),
                benchmark.iterations(),
                rung);
    }

    private Rung rung(RungDescription rung, JmhBenchmark benchmark) {
        if (!benchmark.time().unit().equals(UNIT)) {
            throw new IllegalArgumentException(
                    benchmark.name() + " has the unit " + benchmark.time().unit() + "; a rung is measured in " + UNIT);
        }
        ForkFigure time = ForkFigures.of(benchmark.time().beforeTearDown(), confidence);
        if (time == null) {
            throw new IllegalArgumentException(benchmark.name() + " has no raw data");
        }
        return new Rung(
                rung.number(),
                rung.title(benchmark.parameters()),
                rung.isolates(),
                rung.expect(),
                time,
                ForkFigures.of(benchmark.beforeTearDown(JmhMetric.CPU), confidence),
                ForkFigures.of(benchmark.beforeTearDown(JmhMetric.CPU_OF_OTHERS), confidence),
                ForkFigures.of(benchmark.beforeTearDown(JmhMetric.ALLOCATED), confidence));
    }
}
