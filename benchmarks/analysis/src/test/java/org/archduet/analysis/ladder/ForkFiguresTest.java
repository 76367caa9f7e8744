package org.archduet.analysis.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.archduet.result.run.ForkFigure;
import org.junit.jupiter.api.Test;

class ForkFiguresTest {

    /** Forks of mean 10, 12 and 14: mean 12, deviation 2, half-width 4.302653 × 2 / √3. */
    @Test
    void theIntervalIsStudentsOverTheMeansOfForks() {
        ForkFigure figure =
                ForkFigures.of(List.of(List.of(9.0, 11.0), List.of(12.0, 12.0), List.of(10.0, 14.0, 18.0)), 0.95);

        assertThat(figure.mean()).isEqualTo(12);
        assertThat(figure.low()).isCloseTo(12 - 4.968276, within(1e-4));
        assertThat(figure.high()).isCloseTo(12 + 4.968276, within(1e-4));
        assertThat(figure.confidence()).isEqualTo(0.95);
        assertThat(figure.forks()).containsExactly(10.0, 12.0, 14.0);
    }

    /** Forks that differ while their iterations agree: more iterations must not make the interval narrower. */
    @Test
    void iterationsAreNotCounted() {
        ForkFigure few = ForkFigures.of(List.of(List.of(10.0), List.of(20.0)), 0.95);
        ForkFigure many = ForkFigures.of(
                List.of(List.of(10.0, 10.0, 10.0, 10.0, 10.0), List.of(20.0, 20.0, 20.0, 20.0, 20.0)), 0.95);

        assertThat(many).isEqualTo(few);
    }

    @Test
    void aFigureIsNeverBelowZero() {
        assertThat(ForkFigures.of(List.of(List.of(1.0), List.of(20.0)), 0.95).low())
                .isZero();
    }

    @Test
    void oneForkHasNoInterval() {
        assertThat(ForkFigures.of(List.of(List.of(3.0, 5.0)), 0.95))
                .isEqualTo(new ForkFigure(4, null, null, 0.95, List.of(4.0)));
    }

    @Test
    void whatWasNotMeasuredHasNoFigure() {
        assertThat(ForkFigures.of(List.of(), 0.95)).isNull();
        assertThat(ForkFigures.of(List.of(List.of(1.0), List.of()), 0.95)).isNull();
        assertThat(ForkFigures.of(List.of(List.of(1.0), List.of(1.0, Double.NaN)), 0.95))
                .isNull();
    }
}
