package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InParallelTest {

    @Test
    void worksOnAllAtOnceAndKeepsTheirOrder() throws InterruptedException {
        CyclicBarrier met = new CyclicBarrier(3);

        List<Integer> results = InParallel.each(List.of(1, 2, 3), item -> {
            await(met);
            return item * 10;
        });

        assertThat(results).containsExactly(10, 20, 30);
    }

    @Test
    void oneFailureEndsTheOthersAndIsTheOneThatIsTold() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();

        assertThatIllegalStateException()
                .isThrownBy(() -> InParallel.each(List.of(true, false), fails -> {
                    if (fails) {
                        throw new IllegalStateException("this one broke");
                    }
                    try {
                        return never.await(1, TimeUnit.HOURS);
                    } finally {
                        ended.set(true);
                    }
                }))
                .withMessage("this one broke");
        assertThat(ended).isTrue();
    }

    @Test
    void whoeverFailsFirstEndsTheOthersAlsoWhenItIsTheLast() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> InParallel.each(List.of(false, true), fails -> {
                    if (fails) {
                        throw new IllegalStateException("this one broke");
                    }
                    return never.await(1, TimeUnit.HOURS);
                }));
    }

    @Test
    void anInterruptedCallerLeavesNothingAtWork() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Thread caller = Thread.currentThread();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> InParallel.each(List.of(1), item -> {
                    caller.interrupt();
                    try {
                        return never.await(1, TimeUnit.HOURS);
                    } finally {
                        ended.set(true);
                    }
                }));
        assertThat(ended).isTrue();
    }

    private static void await(CyclicBarrier met) {
        try {
            met.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the others were not at work", e);
        }
    }
}
