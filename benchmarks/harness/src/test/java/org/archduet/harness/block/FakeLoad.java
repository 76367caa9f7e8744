package org.archduet.harness.block;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.archduet.driver.engine.LedInWindow.LeadInLoad;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.handover.SliceSource;
import org.archduet.harness.measure.RecordedWindow;
import org.archduet.result.load.LoadMeasurement;

/** Records slices as the driver would, without a system: as long as they are planned, right unless told otherwise. */
final class FakeLoad implements SliceSource {
    /** More than the longest response time: a slice takes no longer than the drive around it. */
    private static final Duration DRAINING = Duration.ofMillis(20);

    private static final long LATE_NANOS = 10_000_000;

    /** What goes wrong in a slice. */
    enum Fault {
        NONE,
        /** The driver is late: a disturbance. */
        LATE,
        /** Late, and a request is unaccounted for: more than a disturbance. */
        LATE_AND_LOST
    }

    private final List<PlannedWindow> driven = new ArrayList<>();
    private final Deque<Fault> faults;

    /** @param faults of the first slices, in the order in which they are driven */
    FakeLoad(List<Fault> faults) {
        this.faults = new ArrayDeque<>(faults);
    }

    List<PlannedWindow> driven() {
        return List.copyOf(driven);
    }

    @Override
    public LedInSlice leadIn(PlannedWindow slice, Duration length, URI target, Path folder) {
        return new LedInSlice() {
            @Override
            public LeadInLoad leadIn() {
                throw new UnsupportedOperationException();
            }

            @Override
            public LoadMeasurement drive() {
                return FakeLoad.this.drive(slice, target, folder);
            }
        };
    }

    @Override
    public LoadMeasurement drive(PlannedWindow window, URI target, Path folder) {
        driven.add(window);
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.poll();
        try {
            Thread.sleep(window.duration().plus(DRAINING).toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return RecordedWindow.right(
                        window, fault == Fault.NONE ? 0 : LATE_NANOS, fault == Fault.LATE_AND_LOST ? 1 : 0, folder)
                .load();
    }
}
