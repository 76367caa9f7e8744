package org.archduet.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VariancePartsTest {

    @Test
    void aWorkedExample() {
        // means 2 and 6: variance of means 8; within: each pair has variance 2; so between = 8 - 2/2 = 7
        VarianceParts parts =
                VarianceParts.of(List.of(List.of(1.0, 3.0), List.of(5.0, 7.0))).orElseThrow();
        assertThat(parts.within()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(parts.between()).isCloseTo(Math.sqrt(7), within(1e-12));
        assertThat(parts.perGroup()).isCloseTo(2, within(1e-12));
        assertThat(parts.ofMean()).isCloseTo(Math.sqrt(8), within(1e-12));
    }

    @Test
    void thePartBetweenIsNeverNegative() {
        VarianceParts parts =
                VarianceParts.of(List.of(List.of(1.0, 9.0), List.of(2.0, 8.0))).orElseThrow();
        assertThat(parts.between()).isZero();
    }

    @Test
    void plantedPartsAreFound() {
        Random random = new Random(4);
        List<List<Double>> groups = new ArrayList<>();
        for (int group = 0; group < 400; group++) {
            double level = 0.06 * random.nextGaussian();
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                values.add(level + 0.11 * random.nextGaussian());
            }
            groups.add(values);
        }
        VarianceParts parts = VarianceParts.of(groups).orElseThrow();
        assertThat(parts.between()).isCloseTo(0.06, within(0.01));
        assertThat(parts.within()).isCloseTo(0.11, within(0.01));
    }

    @Test
    void oneValueShowsNoSpread() {
        assertThat(VarianceParts.of(List.of(List.of(1.0), List.of(2.0), List.of(1.0, 2.0))))
                .isEmpty();
    }
}
