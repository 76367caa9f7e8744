package org.archduet.analysis.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.MetricId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredCoverageTest {

    /** Blocks, three coverages of the t interval, then the bootstrap's of p50, p99 and CPU, in per cent. */
    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\d+) \\|(?: [\\d.]+ % \\|){3} ([\\d.]+) % \\| ([\\d.]+) % \\| ([\\d.]+) % \\|$", Pattern.MULTILINE);

    @TempDir
    Path root;

    @Test
    void saysWhatTheDocumentedTableSays() throws Exception {
        Matcher row = ROW.matcher(Files.readString(Path.of("../../results/README.md")));
        List<Integer> seen = new ArrayList<>();
        while (row.find()) {
            int blocks = Integer.parseInt(row.group(1));
            if (blocks >= DecisionRule.FEWEST_BOOTSTRAP_BLOCKS) {
                seen.add(blocks);
                assertThat(percent(MetricId.RESPONSE_TIME_P50, blocks)).isEqualTo(row.group(2));
                assertThat(percent(MetricId.RESPONSE_TIME_P99, blocks)).isEqualTo(row.group(3));
                assertThat(percent(MetricId.CPU_PER_REQUEST, blocks)).isEqualTo(row.group(4));
            }
        }
        assertThat(seen).containsExactly(6, 10, 20);
        assertThat(MeasuredCoverage.of(MetricId.RESPONSE_TIME_P99, 9))
                .isEqualTo(MeasuredCoverage.of(MetricId.RESPONSE_TIME_P99, 6));
        assertThat(MeasuredCoverage.of(MetricId.RESPONSE_TIME_P99, 5)).isNull();
        assertThat(MeasuredCoverage.of(MetricId.PEAK_THROUGHPUT, 20)).isNull();
    }

    @Test
    void theBootstrapNeedsSixBlocksAndItsCoverageStandsBesideIt() {
        RunResult five = Analysis.analyse(SyntheticRun.of(5, 4).write(new RunFolder(root.resolve("five"))));
        assertThat(five.comparisons()).allSatisfy(comparison -> {
            assertThat(comparison.bootstrap()).isNull();
            assertThat(comparison.estimate().bootstrapCoverage()).isNull();
        });
        RunResult six = Analysis.analyse(SyntheticRun.of(6, 4).write(new RunFolder(root.resolve("six"))));
        assertThat(six.comparisons().subList(0, 4))
                .extracting(comparison -> comparison.estimate().bootstrapCoverage())
                .containsExactly(0.956, 0.993, 0.946, null);
    }

    private static String percent(MetricId metric, int blocks) {
        return String.format(java.util.Locale.ROOT, "%.1f", 100 * MeasuredCoverage.of(metric, blocks));
    }
}
