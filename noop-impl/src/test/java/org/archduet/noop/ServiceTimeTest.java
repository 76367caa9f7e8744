package org.archduet.noop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServiceTimeTest {

    @Test
    void itIsWaitedInFull() {
        long before = System.nanoTime();
        ServiceTime.ofMicros("3000").pass();

        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(3_000_000);
    }

    @Test
    void noneIsNothing() {
        assertThat(ServiceTime.ofMicros("0")).isEqualTo(new ServiceTime(0));
        assertThatThrownBy(() -> ServiceTime.ofMicros("-1")).hasMessageContaining("-1");
    }
}
