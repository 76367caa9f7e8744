package org.archduet.noop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PeriodicStopTest {

    private static final PeriodicStop STOP = new PeriodicStop(3, 10, 100);

    @Test
    void itIsTheEndOfEveryPeriod() {
        assertThat(STOP.leftAt(100)).isZero();
        assertThat(STOP.leftAt(106)).isZero();
        assertThat(STOP.leftAt(107)).isEqualTo(3);
        assertThat(STOP.leftAt(109)).isEqualTo(1);
        assertThat(STOP.leftAt(110)).isZero();
        assertThat(STOP.leftAt(128)).isEqualTo(2);
    }

    @Test
    void withoutALengthThereIsNone() {
        PeriodicStop none = new PeriodicStop(0, 10, 100);

        assertThat(none.leftAt(109)).isZero();
        assertThat(none.leftAt(110)).isZero();
    }

    @Test
    void itIsWaitedInFull() {
        long origin = System.nanoTime();
        new PeriodicStop(999_000_000, 1_000_000_000, origin - 995_000_000).pass();

        assertThat(System.nanoTime() - origin).isGreaterThanOrEqualTo(5_000_000);
    }

    @Test
    void itIsShorterThanItsPeriod() {
        assertThatThrownBy(() -> PeriodicStop.ofMillis("100", "100")).hasMessageContaining("100 ms every 100 ms");
        assertThatThrownBy(() -> PeriodicStop.ofMillis("-1", "100")).hasMessageContaining("-1 ms every 100 ms");
    }
}
