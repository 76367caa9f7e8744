package org.archduet.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripFloorTest {
    private static final double RESOLUTION = 2e-4;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.5, 0.9, 0.99, 0.999, 1})
    void serverAndWayTogetherAreAllPairsOfBoth(double q) {
        Random random = new Random(7);
        double[] server = random.doubles(60, 10, 12).toArray();
        double[] way = random.doubles(40, 0.1, 5).toArray();
        double[] sums = Arrays.stream(server)
                .flatMap(s -> Arrays.stream(way).map(w -> s + w))
                .toArray();

        assertThat(new RoundTripFloor(way).quantileWith(server, q))
                .isCloseTo(SampleStatistics.quantile(sums, q), within(RESOLUTION));
    }

    @Test
    void equalTimesAddUp() {
        assertThat(new RoundTripFloor(new double[] {0.5, 0.5}).quantileWith(new double[] {10, 10, 10}, 0.99))
                .isCloseTo(10.5, within(RESOLUTION));
    }

    /** A pause that holds up both at the same time does not come together with itself. */
    @Test
    void moreOnTheWayIsTakenFromAnotherTimeOfTheWindow() {
        RoundTripFloor floor = new RoundTripFloor(new double[] {1, 1, 1, 5});

        assertThat(floor.and(new double[] {0, 0, 0, 0, 0, 0, 0, 3}).millis()).containsExactly(1, 1, 1, 5);
        assertThat(floor.and(new double[] {0, 0, 0, 0, 0, 0, 3, 0}).millis()).containsExactly(1, 4, 1, 5);
        assertThat(floor.and(new double[] {2}).millis()).containsExactly(3, 3, 3, 7);
        assertThat(floor.and(new double[0]).millis()).containsExactly(1, 1, 1, 5);
    }

    @Test
    void whatWasNotMeasuredIsLeftOutAndNothingIsNothing() {
        double none = Double.NaN;

        assertThat(new RoundTripFloor(new double[] {1, none}).quantileWith(new double[] {none, 10}, 0.5))
                .isCloseTo(11, within(RESOLUTION));
        assertThat(new RoundTripFloor(new double[] {none}).quantileWith(new double[] {10}, 0.5))
                .isNaN();
        assertThat(new RoundTripFloor(new double[] {1}).quantileWith(new double[] {none}, 0.5))
                .isNaN();
    }
}
