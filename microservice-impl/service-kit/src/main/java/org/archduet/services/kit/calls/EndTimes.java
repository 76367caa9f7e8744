package org.archduet.services.kit.calls;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Cancels requests at their end time. The time-outs of a socket are per read, so an answer that drips would never meet
 * them. One thread looks at all requests on their way every {@value #LOOK_EVERY_MILLIS} ms: a timer for each request
 * would cost more than the request's own bookkeeping, and nearly none of them is ever needed.
 */
final class EndTimes {
    /** So much later than its end time a request may end. */
    static final long LOOK_EVERY_MILLIS = 25;

    private static final EndTimes ALL = new EndTimes();

    private final Map<Cancellable, Long> endNanos = new ConcurrentHashMap<>();

    private EndTimes() {
        Thread watch = new Thread(this::watch, "end-times");
        watch.setDaemon(true);
        watch.start();
    }

    /** From now on the request is cancelled once it is {@code System.nanoTime()} at its end. */
    static void begin(Cancellable request, long endNanos) {
        ALL.endNanos.put(request, endNanos);
    }

    /** The request has ended by itself. */
    static void end(Cancellable request) {
        ALL.endNanos.remove(request);
    }

    private void watch() {
        while (true) {
            LockSupport.parkNanos(LOOK_EVERY_MILLIS * 1_000_000);
            long now = System.nanoTime();
            endNanos.forEach((request, end) -> {
                if (now - end >= 0) {
                    endNanos.remove(request);
                    request.cancel();
                }
            });
        }
    }
}
