package org.archduet.services.kit;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The moment after which no caller waits for an answer. Bound to the thread that works on a request, so that the
 * interfaces of the contexts need no parameter for it and every call made meanwhile carries what is left.
 */
public final class Deadline {
    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

    private final long endNanos;
    private final LongSupplier clock;

    private Deadline(long endNanos, LongSupplier clock) {
        this.endNanos = endNanos;
        this.clock = clock;
    }

    /** A deadline so far from now. */
    public static Deadline in(Duration time) {
        return in(time, System::nanoTime);
    }

    /** @param clock monotonic nanoseconds */
    static Deadline in(Duration time, LongSupplier clock) {
        return new Deadline(clock.getAsLong() + time.toNanos(), clock);
    }

    /**
     * The deadline of the work this thread does.
     *
     * @param otherwise how long work may take that has none
     */
    public static Deadline currentOr(Duration otherwise) {
        Deadline current = CURRENT.get();
        return current == null ? in(otherwise) : current;
    }

    /** The same work for another thread to do, under the deadline that this thread has now, if it has one. */
    public static <T> Supplier<T> carried(Supplier<T> work) {
        Deadline current = CURRENT.get();
        return current == null ? work : () -> current.call(work);
    }

    /** Does the work under this deadline. */
    public <T> T call(Supplier<T> work) {
        Deadline outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** Whole milliseconds left; 0 or less when it has passed. */
    public long remainingMillis() {
        return (endNanos - clock.getAsLong()) / 1_000_000;
    }

    /** Whether no caller waits any more. */
    public boolean passed() {
        return remainingMillis() <= 0;
    }
}
