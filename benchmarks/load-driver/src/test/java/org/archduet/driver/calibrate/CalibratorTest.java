package org.archduet.driver.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CalibratorTest {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000 * MICRO;

    @Test
    void lagThatStaysLowWhileTheCompilerIsQuietIsSteady() {
        Steadiness steadiness = new Steadiness();
        steadiness.saw(true, 900 * MICRO);
        steadiness.saw(false, 300 * MICRO);
        steadiness.saw(true, 300 * MICRO);
        steadiness.saw(true, 400 * MICRO);
        assertThat(steadiness.isReached()).isFalse();
        steadiness.saw(true, 350 * MICRO);
        assertThat(steadiness.isReached()).isTrue();
    }

    @Test
    void lagThatIsAlwaysBeyondTheLimitIsNotSteady() {
        Steadiness steadiness = new Steadiness();
        for (int window = 0; window < 10; window++) {
            steadiness.saw(true, 30 * MILLI);
        }
        assertThat(steadiness.isReached()).isFalse();
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
