package org.archduet.services.system;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a condition. */
final class Await {
    private Await() {}

    /** @param fault says what is still wrong; empty when nothing is */
    static void within(Duration limit, Supplier<String> fault) {
        Instant end = Instant.now().plus(limit);
        String last = fault.get();
        while (!last.isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still after " + limit.toSeconds() + " s: " + last);
            }
            LockSupport.parkNanos(20_000_000);
            last = fault.get();
        }
    }
}
