package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockTest {

    @Test
    void aWindowThatIsPreparedHasNotElapsed() throws Exception {
        Clock clock = new Clock();
        Thread.sleep(2);
        assertThat(clock.elapsedSeconds()).isZero();
        clock.begin(0);
        Thread.sleep(2);
        assertThat(clock.elapsedSeconds()).isPositive();
    }
}
