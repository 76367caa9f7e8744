package org.archduet.services.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);

    @Test
    void countsDownAlsoWhenTheClockOverflows() {
        Deadline deadline = Deadline.in(Duration.ofMillis(100), nanos::get);
        assertThat(deadline.remainingMillis()).isEqualTo(100);
        nanos.addAndGet(Duration.ofMillis(60).toNanos());
        assertThat(deadline.remainingMillis()).isEqualTo(40);
        assertThat(deadline.passed()).isFalse();
        nanos.addAndGet(Duration.ofMillis(40).toNanos());
        assertThat(deadline.passed()).isTrue();
    }

    @Test
    void isBoundToTheWorkAndGivesTheOuterOneBack() {
        Deadline outer = Deadline.in(LONG);
        Deadline inner = Deadline.in(LONG);
        outer.call(() -> {
            assertThat(inner.call(() -> Deadline.currentOr(LONG))).isSameAs(inner);
            assertThat(Deadline.currentOr(LONG)).isSameAs(outer);
            return true;
        });
        assertThat(Deadline.currentOr(LONG)).isNotSameAs(outer);
    }

    @Test
    void goesAlongToAnotherThread() {
        Deadline deadline = Deadline.in(LONG);
        Supplier<Deadline> work = deadline.call(() -> Deadline.carried(() -> Deadline.currentOr(LONG)));
        assertThat(CompletableFuture.supplyAsync(work).join()).isSameAs(deadline);
        Supplier<Boolean> free = () -> true;
        assertThat(Deadline.carried(free)).isSameAs(free);
    }
}
