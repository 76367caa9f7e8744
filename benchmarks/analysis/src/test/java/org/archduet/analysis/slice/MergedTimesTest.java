package org.archduet.analysis.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.folder.IntervalTag;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failed requests of any slice are slower than every other request of the window. */
class MergedTimesTest {

    @TempDir
    Path root;

    @Test
    void aQuickFailureInOneSliceIsSlowerThanASlowAnswerInAnother() throws Exception {
        List<SyntheticSystem> systems = List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT);
        RunFolder run = new SyntheticRun(systems, NoiseModel.MEASURED, 1, 4, 10, 3).write(new RunFolder(root));
        Start start = run.readStarts().get(0);
        MeasuredFolder folder = run.measured(start);
        List<Slice> two = start.slices().subList(0, 2);
        write(log(folder, two.get(0)), 10, 1_000_000, 10, 5_000);
        write(log(folder, two.get(1)), 10, 9_000_000, 0, 0);
        MergedTimes times = MergedTimes.read(two, folder, "response");
        TimeDistribution slowest = times.failuresSlowest(operation -> true, 30_000_000_000L);
        assertThat(slowest.count()).isEqualTo(30);
        assertThat(slowest.p50Nanos()).isBetween(8_900_000L, 9_100_000L);
        assertThat(slowest.maxNanos()).isGreaterThanOrEqualTo(30_000_000_000L);
        assertThat(times.failuresSlowest(operation -> true, 0).maxNanos()).isGreaterThanOrEqualTo(9_000_000L);
        assertThat(times.asTaken(operation -> true).maxNanos()).isBetween(8_900_000L, 9_100_000L);
        assertThat(times.asTaken(operation -> operation.equals("other")).count())
                .isZero();
    }

    private static Path log(MeasuredFolder folder, Slice slice) {
        return folder.intervalLog(slice.window().load().intervalLog());
    }

    private static void write(Path log, int answered, long nanos, int failed, long failedNanos) throws Exception {
        try (PrintStream out = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
            HistogramLogWriter writer = new HistogramLogWriter(out);
            writer.outputIntervalHistogram(histogram(answered, nanos, false));
            if (failed > 0) {
                writer.outputIntervalHistogram(histogram(failed, failedNanos, true));
            }
        }
    }

    private static Histogram histogram(int count, long nanos, boolean failed) {
        Histogram histogram = new Histogram(3);
        histogram.recordValueWithCount(nanos, count);
        histogram.setTag(new IntervalTag("read", failed).encoded());
        histogram.setStartTimeStamp(0);
        histogram.setEndTimeStamp(1000);
        return histogram;
    }
}
