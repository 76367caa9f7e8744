package org.archduet.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.archduet.result.decision.Comparison.Ratio;
import org.junit.jupiter.api.Test;

class SpreadRatioTest {

    private static final int EXPERIMENTS = 4_000;

    /**
     * Six pairs of normal values that drift together: 95 % of the intervals must cover the true ratio of 2. The share
     * of 4,000 has a standard error of 0.34 %.
     */
    @Test
    void coversTheTruth() {
        Random random = new Random(19);
        int covered = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            Ratio ratio = drawn(random, 6, 2).orElseThrow();
            covered += ratio.low() <= 2 && 2 <= ratio.high() ? 1 : 0;
        }
        assertThat((double) covered / EXPERIMENTS).isBetween(0.935, 0.965);
    }

    /** With many pairs the interval is narrow: a tripled spread is found, an equal one is not called different. */
    @Test
    void findsAPlantedSpread() {
        Ratio wider = drawn(new Random(3), 60, 3).orElseThrow();
        assertThat(wider.low()).isGreaterThan(1.5);
        assertThat(wider.point()).isBetween(2.0, 4.5);
        Ratio equal = drawn(new Random(4), 60, 1).orElseThrow();
        assertThat(equal.low()).isLessThan(1);
        assertThat(equal.high()).isGreaterThan(1);
    }

    @Test
    void tooFewPairsOrNoSpreadGiveNone() {
        assertThat(SpreadRatio.of(List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0, 4.0), 0.95))
                .isEmpty();
        assertThat(SpreadRatio.of(List.of(1.0, 1.0, 1.0, 1.0), List.of(1.0, 2.0, 4.0, 3.0), 0.95))
                .isEmpty();
    }

    /** The first varies by 1, the second by {@code ratio}, half of the variance of the first in common. */
    private static Optional<Ratio> drawn(Random random, int pairs, double ratio) {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            double common = random.nextGaussian();
            first.add(Math.sqrt(0.5) * common + Math.sqrt(0.5) * random.nextGaussian());
            second.add(ratio * (Math.sqrt(0.5) * common + Math.sqrt(0.5) * random.nextGaussian()));
        }
        return SpreadRatio.of(first, second, 0.95);
    }
}
