package org.archduet.harness.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C and other polite signals end something in order, and the JVM only once that is closed; the JVM's own exit
 * code (130 for Ctrl-C) stays.
 */
public final class StopOnSignal implements AutoCloseable {

    /**
     * Requests in flight end within the driver's time-out of 5 s; stopping a system and a database server takes a few
     * more.
     */
    private static final long LONGEST_STOP_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    /** @param stop is run once, by a separate thread, when the signal comes */
    public StopOnSignal(Runnable stop) {
        this.hook = new Thread(
                () -> {
                    stop.run();
                    try {
                        done.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop-on-signal");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyGoingDown) {
            // the hook is what brought us here
            return;
        }
    }
}
