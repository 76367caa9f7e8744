package org.archduet.services.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CallsBesideTest {

    @Test
    void aCallThatFindsNoThreadFreeIsMadeByWhoWantsIt() {
        CountDownLatch hung = new CountDownLatch(1);
        try (CallsBeside beside = new CallsBeside(1)) {
            CompletableFuture<Thread> first = beside.begin(() -> {
                try {
                    hung.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return Thread.currentThread();
            });
            assertThat(beside.begin(Thread::currentThread).join()).isSameAs(Thread.currentThread());
            assertThat(first).isNotDone();
            hung.countDown();
            assertThat(first.join()).isNotSameAs(Thread.currentThread());
        }
    }
}
