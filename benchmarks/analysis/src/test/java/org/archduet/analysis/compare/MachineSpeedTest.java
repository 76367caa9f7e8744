package org.archduet.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.slice.ChangedSlices;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.Calibration;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sessions on a machine that was not equally fast. */
class MachineSpeedTest {

    @TempDir
    Path root;

    private RunResult before;

    @BeforeEach
    void here() {
        before = new Runs(root).analysed("before", Runs.small(1));
    }

    @Test
    void everyDifferenceIsPossiblyTheMachinesWhereTheLoopsDisagree() {
        RunComparison comparison = RunComparison.of(before, after(1.25, 9_000));
        assertThat(comparison.differences())
                .contains(new RunDifference("reference loop", "20.000 ms", "25.000 ms (1.25 times)"));
        assertThat(comparison.comparisons()).hasSize(8).allSatisfy(one -> assertThat(
                        one.decision().note())
                .contains("Possibly the machine's: the reference loop", "took 1.25 times the CPU time"));
    }

    @Test
    void withinTenPercentOnlyTheRatioIsSaid() {
        RunComparison comparison = RunComparison.of(before, after(1.09, 9_000));
        assertThat(comparison.differences())
                .contains(new RunDifference("reference loop", "20.000 ms", "21.800 ms (1.09 times)"))
                .extracting(RunDifference::what)
                .doesNotContain("driver's calibrated ceiling");
        assertThat(comparison.comparisons())
                .noneMatch(one -> one.decision().note().contains("machine"));
    }

    @Test
    void calibrationsAreAmongTheDifferences() {
        assertThat(RunComparison.of(before, after(1, 7_000)).differences())
                .contains(new RunDifference("driver's calibrated ceiling", "9000/s", "7000/s"));
    }

    private RunResult after(double slowness, double ceiling) {
        RunFolder folder = Runs.small(2).write(new RunFolder(root.resolve("after")));
        for (Start start : folder.readStarts()) {
            ChangedSlices.change(
                    folder, start.block(), start.system(), slice -> ChangedSlices.atSpeed(slice, 20e6 * slowness));
        }
        Calibration calibration = folder.calibration().read();
        folder.calibration()
                .write(new Calibration(
                        ceiling,
                        calibration.floor(),
                        calibration.cpuNanosPerRequest(),
                        calibration.server(),
                        calibration.steady()));
        return Analysis.analyse(folder);
    }
}
