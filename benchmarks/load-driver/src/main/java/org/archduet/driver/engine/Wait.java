package org.archduet.driver.engine;

import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.archduet.driver.DriverDefaults;

/**
 * Waits for a time: parks until shortly before it, spins for the rest. A park ends late by tens of microseconds, so
 * parking alone would send every request late; spinning alone would cost a core. Spinning stops where its budget, which
 * all threads of a window share, is spent.
 */
final class Wait {
    private static final long SPIN_ALLOWANCE_NANOS = 1_000_000;

    /** Bounds how long a request to stop goes unseen. */
    private static final long LONGEST_PARK_NANOS = 50_000_000;

    private final Clock clock;
    private final long wakeEarlyNanos;
    private final double spinBudget;
    private final LongAdder spinNanos = new LongAdder();

    Wait(Clock clock, long wakeEarlyNanos, double spinBudget) {
        this.clock = clock;
        this.wakeEarlyNanos = wakeEarlyNanos;
        this.spinBudget = spinBudget;
    }

    static Wait withDefaults(Clock clock) {
        return new Wait(
                clock,
                Long.getLong("archduet.driver.wakeEarlyNanos", DriverDefaults.WAKE_EARLY.toNanos()),
                DriverDefaults.SPIN_BUDGET);
    }

    /** Returns at the time, or as little as possible after it; early only when {@code stop} says so. */
    void until(long time, BooleanSupplier stop) {
        long now = clock.now();
        while (now < time && !stop.getAsBoolean()) {
            long left = time - now;
            if (left > wakeEarlyNanos) {
                LockSupport.parkNanos(this, Math.min(left - wakeEarlyNanos, LONGEST_PARK_NANOS));
            } else if (spinNanos.sum() > spinBudget * now + SPIN_ALLOWANCE_NANOS) {
                LockSupport.parkNanos(this, left);
            } else {
                spin(now, time);
            }
            now = clock.now();
        }
    }

    /** Time spent on spinning so far, by all threads. */
    long spinNanos() {
        return spinNanos.sum();
    }

    private void spin(long from, long time) {
        long now = from;
        while (now < time) {
            Thread.onSpinWait();
            now = clock.now();
        }
        spinNanos.add(now - from);
    }
}
