package org.archduet.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.archduet.harness.testshop.Loads;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelChangeTest {

    /** Standard deviation of a second's figure, as a share of the level. */
    private static final double NOISE = 0.03;

    @ParameterizedTest
    @CsvSource({"12,5", "18,5", "60,7"})
    void aStepOfThirtyPercentIsFoundAnywhereButNearTheEnds(int seconds, int fromTheEnds) {
        for (int seed = 1; seed <= 20; seed++) {
            for (int place = fromTheEnds; place <= seconds - fromTheEnds; place++) {
                assertStepIsFound(seconds, place, 1.3, seed);
                assertStepIsFound(seconds, place, 1 / 1.3, seed);
            }
        }
    }

    private static void assertStepIsFound(int seconds, int place, double factor, int seed) {
        double[] series = noisy(seconds, second -> second < place ? 1 : factor, new Random(seed));

        assertThat(LevelChange.isChanged(open(series)))
                .as("open loop, × %.2f after %d of %d s, seed %d", factor, place, seconds, seed)
                .isTrue();
        assertThat(LevelChange.isChanged(closed(series)))
                .as("closed loop, × %.2f after %d of %d s, seed %d", factor, place, seconds, seed)
                .isTrue();
    }

    /** Noise so wide that the medians of its parts differ by more than the least change, so the level alone decides. */
    @ParameterizedTest
    @ValueSource(ints = {12, 22, 60})
    void whiteNoiseIsCalledChangedNoMoreOftenThanTheStatedLevel(int seconds) {
        Random random = new Random(seconds);
        int repetitions = 2_000;
        int changed = 0;
        for (int repetition = 0; repetition < repetitions; repetition++) {
            double[] series = IntStream.range(0, seconds)
                    .mapToDouble(second -> Math.exp(0.5 * random.nextGaussian()))
                    .toArray();
            if (LevelChange.isChanged(open(series))) {
                changed++;
            }
        }
        assertThat((double) changed / repetitions).isBetween(0.002, LevelChange.SIGNIFICANCE);
    }

    @Test
    void usualNoiseIsNeverCalledChanged() {
        Random random = new Random(1);
        for (int repetition = 0; repetition < 2_000; repetition++) {
            assertThat(LevelChange.isChanged(open(noisy(22, second -> 1, random))))
                    .isFalse();
        }
    }

    @Test
    void aSpikeOfOneSecondIsNoChange() {
        for (int spike = 0; spike < 22; spike++) {
            int at = spike;
            double[] series = noisy(22, second -> second == at ? 20 : 1, new Random(spike));

            assertThat(LevelChange.isChanged(open(series))).as("at %d s", at).isFalse();
        }
    }

    /** The test is for one change: two that cancel each other need a long window. */
    @Test
    void aStepAndBackIsFoundOnlyInALongWindow() {
        assertThat(LevelChange.isChanged(open(thereAndBack(22, 7, 15)))).isFalse();
        assertThat(LevelChange.isChanged(open(thereAndBack(60, 25, 35)))).isFalse();
        assertThat(LevelChange.isChanged(open(thereAndBack(60, 15, 45)))).isTrue();
    }

    private static double[] thereAndBack(int seconds, int there, int back) {
        return levels(seconds, second -> second >= there && second < back ? 1.3 : 1);
    }

    @Test
    void aDriftIsAChangeWhenTheLevelsAroundItsMiddleDifferEnough() {
        assertThat(LevelChange.isChanged(open(levels(22, second -> 1 + 0.4 * second / 21))))
                .isTrue();
        assertThat(LevelChange.isChanged(open(levels(22, second -> 1 + 0.2 * second / 21))))
                .isFalse();
    }

    @Test
    void aStepThatIsClearButSmallIsNoChange() {
        assertThat(LevelChange.isChanged(open(levels(22, second -> second < 11 ? 1 : 1.14))))
                .isFalse();
        assertThat(LevelChange.isChanged(open(levels(22, second -> second < 11 ? 1 : 1.16))))
                .isTrue();
    }

    @Test
    void aSystemThatStopsAnsweringHasChanged() {
        Long[] answeredForHalf = new Long[22];
        Arrays.fill(answeredForHalf, 0, 11, Long.valueOf(1_000_000));

        assertThat(LevelChange.isChanged(Loads.open(answeredForHalf))).isTrue();
        assertThat(LevelChange.isChanged(closed(levels(22, second -> second < 11 ? 1 : 0))))
                .isTrue();
    }

    @Test
    void aSystemThatNeverAnswersHasNotChanged() {
        assertThat(LevelChange.isChanged(Loads.open(new Long[22]))).isFalse();
        assertThat(LevelChange.isChanged(closed(new double[22]))).isFalse();
        assertThat(LevelChange.isChanged(closed(levels(22, second -> second == 21 ? 1 : 0))))
                .isFalse();
    }

    @Test
    void inAShortWindowNothingIsFound() {
        assertThat(LevelChange.isChanged(open(levels(11, second -> second < 5 ? 1 : 9))))
                .isFalse();
        assertThat(LevelChange.isChanged(open(levels(12, second -> second < 5 ? 1 : 9))))
                .isTrue();
    }

    private static double[] noisy(int seconds, IntToDoubleFunction level, Random random) {
        return levels(seconds, second -> level.applyAsDouble(second) * (1 + NOISE * random.nextGaussian()));
    }

    private static double[] levels(int seconds, IntToDoubleFunction level) {
        return IntStream.range(0, seconds).mapToDouble(level).toArray();
    }

    private static LoadMeasurement open(double[] p50Millis) {
        return Loads.open(Arrays.stream(p50Millis)
                .mapToObj(millis -> Math.round(millis * 1e6))
                .toArray(Long[]::new));
    }

    private static LoadMeasurement closed(double[] thousands) {
        return Loads.closed(Arrays.stream(thousands)
                .mapToLong(thousand -> Math.round(thousand * 1000))
                .toArray());
    }
}
