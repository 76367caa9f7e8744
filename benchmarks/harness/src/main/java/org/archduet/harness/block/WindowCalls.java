package org.archduet.harness.block;

import java.time.Duration;
import org.archduet.harness.config.DescribedCalls;
import org.archduet.harness.launch.CallCounts;
import org.archduet.harness.launch.CallReading;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.measure.CallBookCheck;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.trial.CallBook;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many requests a system's processes received in a window. A call may be under way when the last answer is
 * complete, so counters are read until they rest: before the window, so that it does not pay for the load before it,
 * and after it, for as long as its book does not close.
 */
final class WindowCalls {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final RunningSystem system;
    private final @Nullable CallCounts counts;

    WindowCalls(RunningSystem system) {
        this.system = system;
        this.counts = system.callCounts().orElse(null);
    }

    /** The counters once two readings are alike; null when the system does not count. */
    @Nullable
    CallReading atRest() {
        if (counts == null) {
            return null;
        }
        long deadline = System.nanoTime() + LONGEST.toNanos();
        CallReading reading = counts.read();
        while (true) {
            CallReading again = counts.read();
            if (again.equals(reading) || System.nanoTime() > deadline || !pause()) {
                return again;
            }
            reading = again;
        }
    }

    /**
     * The book of a window that has ended.
     *
     * @param before counters when it began
     */
    @Nullable
    CallBook since(@Nullable CallReading before, LoadMeasurement load) {
        if (counts == null || before == null) {
            return null;
        }
        Long described = DescribedCalls.of(system.spec().architecture(), load);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            CallReading received = counts.read().since(before);
            CallBook book = new CallBook(received.entry(), received.others(), received.retries(), described);
            if (CallBookCheck.of(system.spec().name(), load, book).isEmpty()
                    || System.nanoTime() > deadline
                    || !pause()) {
                return book;
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
