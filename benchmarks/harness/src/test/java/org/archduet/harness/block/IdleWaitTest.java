package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleWaitTest {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Deque<Double> used = new ArrayDeque<>(List.of(1.9, 0.7, 0.31, 0.1, 0.9));

    @Test
    void waitsUntilTheSystemIsIdle() throws InterruptedException {
        assertThat(new IdleWait(LOOK, 0.3, Duration.ofHours(1)).leftOver(look -> used.remove()))
                .isEmpty();
        assertThat(used).as("not looked at").containsExactly(0.9);
    }

    @Test
    void aSystemThatDoesNotBecomeIdleIsLeftAtTheLimitWithWhatItUses() throws InterruptedException {
        assertThat(new IdleWait(LOOK, 0.3, Duration.ZERO).leftOver(look -> used.remove()))
                .hasValue(1.9);
        assertThat(used).hasSize(4);
    }
}
