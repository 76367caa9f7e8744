package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.folder.RunFolder;
import org.junit.jupiter.api.Test;

/** The first screen of the README and its chart show the figures of the committed reference run. */
class ReferenceChartTest {

    private static final Path ROOT = Path.of("../..");

    /** The chart's logarithmic axis: its ends in pixels, and the ratios that stand there. */
    private static final double LEFT = 250;

    private static final double RIGHT = 640;
    private static final double LEAST = 0.12;
    private static final double MOST = 16;

    @Test
    void chartAndTableShowTheReferenceRun() throws Exception {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String chart = Files.readString(ROOT.resolve("docs/reference.svg"));
        List<Comparison> primary = new RunFolder(ROOT.resolve("results/reference"))
                .result().read().comparisons().stream()
                        .filter(Comparison::primary)
                        .filter(comparison -> comparison.candidate().equals("microservices"))
                        .toList();
        assertThat(primary).hasSize(4);
        for (Comparison comparison : primary) {
            Ratio ratio = Objects.requireNonNull(comparison.ratio());
            assertThat(chart)
                    .contains("× " + Sentences.brief(ratio) + "</text>")
                    .contains("cx=\"" + pixel(ratio.point()) + "\"")
                    .contains("x1=\"" + pixel(ratio.low()) + "\"")
                    .contains("x2=\"" + pixel(ratio.high()) + "\"");
            assertThat(readme)
                    .contains("| " + figure(comparison.baselineValue(), comparison) + " | "
                            + figure(comparison.candidateValue(), comparison) + " | " + Sentences.brief(ratio) + " |");
        }
    }

    private static String figure(Double value, Comparison comparison) {
        return Figures.of(value, comparison.unit()).replace('\u00a0', ' ');
    }

    private static String pixel(double ratio) {
        double share = Math.log(ratio / LEAST) / Math.log(MOST / LEAST);
        return Figures.fixed(LEFT + (RIGHT - LEFT) * share, 1);
    }
}
