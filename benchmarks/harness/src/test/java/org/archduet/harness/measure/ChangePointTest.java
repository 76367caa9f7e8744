package org.archduet.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangePointTest {

    @Test
    void isTheOneWorkedOutByHand() {
        ChangePoint change = ChangePoint.in(new double[] {3, 1, 2, 4, 12, 11, 14, 13});

        assertThat(change.k()).isEqualTo(16);
        assertThat(change.p()).isCloseTo(2 * Math.exp(-6.0 * 256 / (512 + 64)), within(1e-12));
    }

    @Test
    void tiesCountAsNeitherLargerNorSmaller() {
        ChangePoint change = ChangePoint.in(new double[] {1, 1, 2, 2, 2});

        assertThat(change.k()).isEqualTo(6);
        assertThat(ChangePoint.in(new double[] {5, 5, 5, 5})).isEqualTo(new ChangePoint(0, 1));
    }

    @Test
    void isTheDoubleSumOfItsDefinition() {
        Random random = new Random(1);
        for (int repetition = 0; repetition < 50; repetition++) {
            double[] series = random.ints(20, 0, 15).asDoubleStream().toArray();
            double k = 0;
            for (int t = 1; t < series.length; t++) {
                k = Math.max(k, Math.abs(definition(series, t)));
            }
            ChangePoint change = ChangePoint.in(series);

            assertThat(change.k()).isEqualTo(k);
        }
    }

    private static double definition(double[] series, int t) {
        double u = 0;
        for (int i = 0; i < t; i++) {
            for (int j = t; j < series.length; j++) {
                u += Math.signum(series[i] - series[j]);
            }
        }
        return u;
    }
}
