package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.result.decision.Comparison;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.junit.jupiter.api.Test;

/** Picture and table of the README show the committed reference run. */
class ReferenceChartTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void pictureAndTableShowTheReferenceRun() throws Exception {
        RunResult run =
                new RunFolder(ROOT.resolve("results/reference")).result().read();
        assertThat(ROOT.resolve("docs/reference.svg")).hasContent(RatioPicture.of(run));
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<Comparison> primary =
                run.comparisons().stream().filter(Comparison::primary).toList();
        assertThat(primary).hasSize(4);
        for (Comparison comparison : primary) {
            assertThat(readme)
                    .contains("| " + figure(comparison.baselineValue(), comparison) + " | "
                            + figure(comparison.candidateValue(), comparison) + " | "
                            + Sentences.brief(Objects.requireNonNull(comparison.ratio())) + " |");
        }
    }

    private static String figure(Double value, Comparison comparison) {
        return Figures.of(value, comparison.unit()).replace('\u00a0', ' ');
    }
}
