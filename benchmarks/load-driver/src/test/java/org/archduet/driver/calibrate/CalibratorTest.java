package org.archduet.driver.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CalibratorTest {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000 * MICRO;

    @Test
    void aDriverThatHasLittleToCompileAndGetsNoCheaperIsSteady() {
        SettledDriver steadiness = new SettledDriver();
        steadiness.saw(0.9, 20 * MICRO, 450 * MICRO);
        steadiness.saw(0.05, 20 * MICRO, 130 * MICRO);
        steadiness.saw(0.05, 20 * MICRO, 110 * MICRO);
        assertThat(steadiness.isReached()).isFalse();
        steadiness.saw(0.05, 20 * MICRO, 125 * MICRO);
        assertThat(steadiness.isReached()).isTrue();
    }

    @Test
    void aDriverWhoseRequestsStillGetCheaperIsNot() {
        SettledDriver steadiness = new SettledDriver();
        for (double micros = 450; micros > 100; micros /= 1.15) {
            steadiness.saw(0.05, 20 * MICRO, micros * MICRO);
            assertThat(steadiness.isReached()).as("at " + micros).isFalse();
        }
        settled(steadiness);
        settled(steadiness);
        assertThat(steadiness.isReached()).isTrue();
    }

    static Stream<Arguments> unsettled() {
        return Stream.of(
                arguments("compiles", 0.2, 20 * MICRO, 110 * MICRO),
                arguments("is late", 0.05, 3 * MILLI, 110 * MICRO),
                arguments("has too few requests to tell", 0.05, null, 110 * MICRO),
                arguments("is dearer than it was", 0.05, 20 * MICRO, 140 * MICRO));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsettled")
    void aWindowThatIsNotSettledBeginsTheCountAnew(
            String how, double compiling, @Nullable Long lagP90Nanos, double cpuNanos) {
        SettledDriver steadiness = new SettledDriver();
        settled(steadiness);
        settled(steadiness);
        steadiness.saw(compiling, lagP90Nanos, cpuNanos);
        settled(steadiness);
        settled(steadiness);
        assertThat(steadiness.isReached()).as(how).isFalse();
        settled(steadiness);
        assertThat(steadiness.isReached()).as(how).isTrue();
    }

    private static void settled(SettledDriver steadiness) {
        steadiness.saw(0.05, 20 * MICRO, 110 * MICRO);
    }

    /** One window of a driver that was held up neither lowers nor raises the ceiling; the whole takes two seconds. */
    @Test
    void theCeilingIsTheMedianOfThreeWindows() {
        Iterator<Double> achieved = List.of(9_000.0, 2_000.0, 8_000.0).iterator();
        AtomicReference<Duration> length = new AtomicReference<>(Duration.ZERO);
        double ceiling = Calibrator.ceiling(window -> {
            length.set(length.get().plus(window));
            return achieved.next();
        });

        assertThat(ceiling).isEqualTo(8_000);
        assertThat(achieved).isExhausted();
        assertThat(length.get()).isBetween(Duration.ofMillis(1_999), Duration.ofSeconds(2));
    }
}
