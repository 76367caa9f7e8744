package org.archduet.harness.block;

import java.util.List;
import org.archduet.harness.config.DescribedCalls;
import org.archduet.harness.config.LiveKnob;
import org.archduet.harness.launch.CallCounts;
import org.archduet.harness.launch.CallReading;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.measure.CallBookCheck;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.CallBook;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many requests a system's processes received in a window: its counters at rest before the window, so that it
 * does not pay for the load before it, and after it, again for as long as its book does not close.
 */
final class WindowCalls {

    private final RunningSystem system;
    private final @Nullable CallCounts counts;

    WindowCalls(RunningSystem system) {
        this.system = system;
        this.counts = system.callCounts().orElse(null);
    }

    /** The counters at rest; null when the system does not count. */
    @Nullable
    CallReading atRest() {
        return counts == null ? null : counts.atRest();
    }

    /**
     * The book of a window that has ended.
     *
     * @param before counters when it began
     * @param live what live knobs were set to
     */
    @Nullable
    CallBook since(@Nullable CallReading before, LoadMeasurement load, List<LiveKnob.Setting> live) {
        if (counts == null || before == null) {
            return null;
        }
        CallBook.Described described = DescribedCalls.of(system.spec().architecture(), load, live);
        long deadline = System.nanoTime() + CallCounts.LONGEST_REST.toNanos();
        while (true) {
            CallReading received = counts.atRest().since(before);
            CallBook book = new CallBook(
                    received.entry(),
                    received.others(),
                    received.retries(),
                    received.owed(),
                    described,
                    received.encodedBytes());
            if (CallBookCheck.of(system.spec().name(), load, book).isEmpty()
                    || System.nanoTime() > deadline
                    || !CallCounts.pause()) {
                return book;
            }
        }
    }
}
