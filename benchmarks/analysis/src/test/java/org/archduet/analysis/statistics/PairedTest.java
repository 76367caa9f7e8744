package org.archduet.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;
import org.junit.jupiter.api.Test;

/** Against figures worked out by hand or taken from tables. */
class PairedTest {

    @Test
    void quantilesOfStudentsTableAreMet() {
        assertThat(StudentT.twoSided(0.95, 2)).isCloseTo(4.303, within(0.001));
        assertThat(StudentT.twoSided(0.95, 9)).isCloseTo(2.262, within(0.001));
        assertThat(StudentT.normalTwoSided(0.95)).isCloseTo(1.960, within(0.001));
    }

    @Test
    void intervalOfThreeBlocksUsesTwoDegreesOfFreedom() {
        Ratio ratio = Paired.effect(List.of(Math.log(3.0), Math.log(3.4), Math.log(3.2)))
                .ratio(0.95);
        // mean of logs 1.162344, standard deviation 0.062595, standard error 0.036139, times 4.302653 = 0.155494
        assertThat(ratio.point()).isCloseTo(3.1959, within(0.001));
        assertThat(ratio.low()).isCloseTo(2.736, within(0.003));
        assertThat(ratio.high()).isCloseTo(3.733, within(0.003));
    }

    @Test
    void blocksForAWidthAreTheFewestThatReachIt() {
        int n = Paired.blocksFor(0.08, 0.95, 0.05);
        assertThat(halfWidth(0.08, n)).isLessThanOrEqualTo(Math.log(1.05));
        assertThat(halfWidth(0.08, n - 1)).isGreaterThan(Math.log(1.05));
        assertThat(Paired.blocksFor(0, 0.95, 0.05)).isEqualTo(2);
    }

    @Test
    void detectableEffectShrinksWithBlocksButNeverBelowTheBand() {
        double few = Paired.minimumDetectableEffect(0.08, 3, 0.95, 0.8, Math.log(1.05));
        double many = Paired.minimumDetectableEffect(0.08, 20, 0.95, 0.8, Math.log(1.05));
        assertThat(many).isBetween(0.05, few);
        assertThat(Paired.minimumDetectableEffect(0, 20, 0.95, 0.8, Math.log(1.05)))
                .isCloseTo(0.05, within(1e-9));
    }

    @Test
    void holmStepsDown() {
        assertThat(Holm.adjust(List.of(0.01, 0.04, 0.03, 0.005))).containsExactly(0.03, 0.06, 0.06, 0.02);
        assertThat(Holm.adjust(List.of())).isEmpty();
        assertThat(Holm.adjust(List.of(0.9, 0.8))).allMatch(p -> p <= 1);
    }

    @Test
    void welchAgreesWithAWorkedExample() {
        // variances 1 and 4, four values each: standard error sqrt(0.25 + 1), degrees 1.25^2 / (0.0625/3 + 1/3) = 4.41
        List<Double> before = List.of(-1.0, -1.0, 1.0, 1.0).stream()
                .map(x -> x * Math.sqrt(0.75))
                .toList();
        List<Double> after = before.stream().map(x -> 2 * x + 1).toList();
        LogEffect effect = Welch.effect(before, after);
        assertThat(effect.mean()).isCloseTo(1, within(1e-12));
        assertThat(effect.standardError()).isCloseTo(Math.sqrt(1.25), within(1e-12));
        assertThat(effect.degreesOfFreedom()).isCloseTo(4.4118, within(0.001));
    }

    @Test
    void claimAndIntervalAgreeOnWhereFivePercentLies() {
        for (double mean : new double[] {0.0, 0.02, 0.1, 0.3, -0.3}) {
            for (double error : new double[] {0.001, 0.01, 0.05, 0.2}) {
                LogEffect effect = new LogEffect(mean, error, 5, "t");
                Ratio ratio = effect.ratio(0.95);
                double upper = 1.05;
                boolean decisive = ratio.low() > upper
                        || ratio.high() < 1 / upper
                        || (ratio.low() >= 1 / upper && ratio.high() <= upper);
                assertThat(effect.claimP(DecisionRule.DEFAULT) <= 0.05).isEqualTo(decisive);
            }
        }
    }

    private static double halfWidth(double deviation, int n) {
        return StudentT.twoSided(0.95, n - 1) * deviation / Math.sqrt(n);
    }
}
