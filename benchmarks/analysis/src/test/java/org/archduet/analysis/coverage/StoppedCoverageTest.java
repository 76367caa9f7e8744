package org.archduet.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stopping at the looks of {@code publish} costs little coverage; more looks, and earlier ones, cost more. */
class StoppedCoverageTest {

    private static final List<Integer> PUBLISH = List.of(6, 10, 14, 20);

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.05, 0.07, 0.1, 0.15})
    void fourFiguresKeepWhatTheirIntervalsPromise(double deviation) {
        assertThat(coverage(PUBLISH, 4, deviation)).isBetween(0.93, 0.97);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.05, 0.07, 0.1, 0.15})
    void figuresThatVaryAsOneLoseTwoPoints(double deviation) {
        assertThat(coverage(PUBLISH, 1, deviation)).isBetween(0.91, 0.97);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05})
    void lookingFromTheSecondBlockOnWouldCostMuch(double deviation) {
        assertThat(coverage(List.of(2, 3, 4, 5, 6, 7, 8, 9, 10), 1, deviation)).isLessThan(0.92);
    }

    /** With six blocks it looks after four and five. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.03, 0.05, 0.07, 0.1})
    void standardKeepsWhatItsIntervalsPromise(double deviation) {
        assertThat(coverage(List.of(4, 5, 6), 1, deviation)).isBetween(0.93, 0.97);
        assertThat(coverage(List.of(4, 5, 6), 4, deviation)).isBetween(0.94, 0.96);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.07})
    void aPilotOfTwoBlocksWouldCostStandardMuch(double deviation) {
        assertThat(coverage(List.of(2, 3, 4, 5, 6), 1, deviation)).isLessThan(0.91);
    }

    private static double coverage(List<Integer> looks, int figures, double deviation) {
        return new StoppedCoverage(looks, figures, 0.05, 8000, 42)
                .run(deviation)
                .share();
    }
}
