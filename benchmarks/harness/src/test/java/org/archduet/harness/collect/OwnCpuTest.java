package org.archduet.harness.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OwnCpuTest {

    private static final long BURNT = TimeUnit.MILLISECONDS.toNanos(200);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void countsWhatThreadsOfThisJvmBurn() throws Exception {
        OwnCpu begun = OwnCpu.begin();
        Thread other = new Thread(OwnCpuTest::burn);
        other.start();
        burn();
        other.join();

        OwnCpu.Spent spent = OwnCpu.end().since(begun);

        // the other thread has ended, so the whole JVM is counted in clock ticks
        assertThat(spent.jvmNanos()).isGreaterThan(2 * BURNT - 3 * Proc.TICK_NANOS);
        assertThat(spent.nanos()).isEqualTo(spent.jvmNanos() + spent.othersNanos());
    }

    @Test
    void countsWhatAChildBurnsApartFromThisJvm() throws Exception {
        Process child = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        try {
            OwnCpu begun = OwnCpu.begin();
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            OwnCpu.Spent spent = new OwnCpu.Spent(0, 0);
            while (spent.othersNanos() < BURNT && System.nanoTime() < limit) {
                Thread.sleep(50);
                spent = OwnCpu.end().since(begun);
            }
            assertThat(spent.othersNanos()).isGreaterThanOrEqualTo(BURNT);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void aWaitingThreadBurnsNothing() throws Exception {
        OwnCpu begun = OwnCpu.begin();
        Thread waiting = new Thread(() -> sleep(BURNT));
        waiting.start();
        waiting.join();

        assertThat(OwnCpu.end().since(begun).nanos()).isLessThan(BURNT);
    }

    private static void burn() {
        long end = THREADS.getCurrentThreadCpuTime() + BURNT;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
