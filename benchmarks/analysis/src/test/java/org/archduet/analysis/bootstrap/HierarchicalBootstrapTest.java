package org.archduet.analysis.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.archduet.analysis.bootstrap.HierarchicalBootstrap.Block;
import org.archduet.analysis.bootstrap.PercentileSeries.Second;
import org.archduet.analysis.slice.MergedWindows;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HierarchicalBootstrapTest {

    private static final StartSeries CONSTANT = new StartSeries.Constant();

    @Test
    void sameSeedSameInterval() {
        List<Block> blocks = constant(1.1, 1.3, 1.2, 1.25, 1.17, 1.33, 1.05, 1.21);
        Ratio first = HierarchicalBootstrap.interval(blocks, DecisionRule.DEFAULT, 7);
        assertThat(HierarchicalBootstrap.interval(blocks, DecisionRule.DEFAULT, 7))
                .isEqualTo(first);
        assertThat(HierarchicalBootstrap.interval(blocks, DecisionRule.DEFAULT, 8))
                .isNotEqualTo(first);
        assertThat(first.point()).isBetween(first.low(), first.high());
    }

    @Test
    void identicalBlocksGiveAPoint() {
        Ratio ratio = HierarchicalBootstrap.interval(constant(2, 2, 2), DecisionRule.DEFAULT, 1);
        assertThat(ratio.low()).isEqualTo(2.0);
        assertThat(ratio.high()).isEqualTo(2.0);
    }

    @Test
    void noiseWithinAStartWidensTheInterval() {
        StartSeries rough =
                new RateSeries(IntStream.range(0, 30).mapToObj(i -> i % 7 * 20L).toList());
        List<Block> blocks = List.of(new Block(0, rough, rough), new Block(0, rough, rough));
        Ratio ratio = HierarchicalBootstrap.interval(blocks, DecisionRule.DEFAULT, 1);
        assertThat(ratio.low()).isLessThan(1);
        assertThat(ratio.high()).isGreaterThan(1);
    }

    @Test
    void binsKeepTimesWithinOnePercent() {
        for (double nanos = 1_000; nanos < 1e11; nanos *= 1.0137) {
            assertThat(CompactBins.middle(CompactBins.index(nanos)) / nanos).isCloseTo(1, within(0.0079));
        }
        assertThat(CompactBins.index(3)).isZero();
        assertThat(CompactBins.index(1e15)).isEqualTo(CompactBins.FAILED - 1);
    }

    @Test
    void failedRequestsCountAsSlowerThanAllOthers() {
        int fast = CompactBins.index(1_000_000);
        List<Second> seconds = List.of(
                new Second(new int[] {fast}, new int[] {95}),
                new Second(new int[] {CompactBins.FAILED}, new int[] {5}));
        assertThat(new PercentileSeries(0.5, seconds).value()).isCloseTo(1_000_000, within(8_000.0));
        assertThat(new PercentileSeries(0.99, seconds).value()).isInfinite();
    }

    @Test
    void intervalLogsGiveTheSamePercentileAsTheDriver(@TempDir Path root) {
        RunFolder folder = SyntheticRun.of(1, 3).write(new RunFolder(root));
        for (Start start : folder.readStarts()) {
            MeasuredFolder measured = folder.measured(start);
            Window window = MergedWindows.used(start, measured).windows().get(0);
            List<Second> seconds = start.intervalLogs(window).stream()
                    .flatMap(log -> IntervalLogReader.mix(measured.intervalLog(log)).stream())
                    .toList();
            assertThat(seconds).hasSize(20);
            PercentileSeries series = new PercentileSeries(0.5, seconds);
            assertThat(series.total()).isEqualTo(window.load().completed());
            double driver = window.load().responseTime().p50Nanos();
            assertThat(series.value() / driver).isCloseTo(1, within(0.01));
        }
    }

    private static List<Block> constant(double... ratios) {
        return java.util.Arrays.stream(ratios)
                .mapToObj(ratio -> new Block(Math.log(ratio), CONSTANT, CONSTANT))
                .toList();
    }
}
