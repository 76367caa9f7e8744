package org.archduet.report.section;

import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.LadderWords;
import org.archduet.report.text.Words;
import org.archduet.result.run.Microbenchmark;

/** JMH scores that are on no ladder: those of results that were written before there was one. */
final class Microbenchmarks implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        if (LadderWords.others(run.result()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "microbenchmarks",
                "What a boundary costs in isolation",
                List.of(new Block.Table(
                        "JMH scores with the half-width of JMH's 99.9 % interval",
                        List.of("Benchmark", "What", "Score", "Forks × iterations"),
                        LadderWords.others(run.result()).stream()
                                .map(Microbenchmarks::row)
                                .toList(),
                        false))));
    }

    private static Block.Row row(Microbenchmark benchmark) {
        return Block.Row.of(
                benchmark.name(),
                benchmark.what(),
                Words.score(benchmark),
                benchmark.forks() + " × " + benchmark.iterations());
    }
}
