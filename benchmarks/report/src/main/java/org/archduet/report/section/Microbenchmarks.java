package org.archduet.report.section;

import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Words;
import org.archduet.result.run.Microbenchmark;

/** What each boundary costs by itself, after JMH. */
final class Microbenchmarks implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        if (run.result().microbenchmarks().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "microbenchmarks",
                "What a boundary costs in isolation",
                List.of(new Block.Table(
                        "JMH scores with the half-width of JMH's 99.9 % interval",
                        List.of("Benchmark", "What", "Score", "Forks × iterations"),
                        run.result().microbenchmarks().stream()
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
