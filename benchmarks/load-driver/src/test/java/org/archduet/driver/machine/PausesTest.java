package org.archduet.driver.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PausesTest {
    private static final long SECOND = 1_000_000_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.99, 0.999})
    void whatIsDueAtARandomTimeWaitsForTheEndOfThePauseItFallsInto(double q) {
        Random random = new Random(20_26);
        // a tenth to a fifth of a second is paused
        long[] lengths = LongStream.generate(() -> (long) (random.nextDouble() * 3_000_000))
                .limit(100)
                .toArray();
        double[] waits = new double[1_000_000];
        for (int i = 0; i < waits.length; i++) {
            double at = random.nextDouble() * SECOND;
            for (int pause = 0; pause < lengths.length && at >= 0; pause++) {
                waits[i] = Math.max(0, lengths[pause] - at);
                at -= lengths[pause];
            }
        }
        Arrays.sort(waits);

        assertThat(new Pauses(lengths, SECOND).waitNanos(q))
                .isCloseTo(waits[(int) Math.ceil(q * waits.length) - 1], within(30_000.0));
    }

    @Test
    void aMachineThatSeldomPausesLetsNearlyAllBeInTime() {
        Pauses one = new Pauses(new long[] {5_000_000}, SECOND);

        assertThat(one.waitNanos(0.99)).isZero();
        assertThat(one.waitNanos(0.999)).isEqualTo(4_000_000, within(1.0));
        assertThat(one.and(new Pauses(new long[0], 9 * SECOND)).waitNanos(0.999))
                .isZero();
        assertThat(new Pauses(new long[0], SECOND).waitNanos(1)).isZero();
        assertThat(new Pauses(new long[] {7, 9, 8}, SECOND).waitNanos(1)).isEqualTo(9);
    }

    @Test
    void seesThatItsThreadWasHeldUp() throws Exception {
        // more threads than CPUs: each has to wait for the others now and then
        Thread[] others = new Thread[Runtime.getRuntime().availableProcessors()];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Thread(() -> Pauses.watch(Duration.ofMillis(600)));
            others[i].start();
        }

        double longest = Pauses.watch(Duration.ofMillis(500)).waitNanos(1);

        for (Thread other : others) {
            other.join();
        }
        assertThat(longest).isBetween(500_000.0, 2.0 * SECOND);
    }
}
