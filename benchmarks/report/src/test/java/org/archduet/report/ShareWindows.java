package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/** Starts of version 1 whose first window stands in them once more, as one at a share of the system's capacity. */
final class ShareWindows {

    private ShareWindows() {}

    static Start with(Start start) {
        List<Window> windows = new ArrayList<>(start.windows());
        Window first = windows.get(0);
        windows.add(new Window(atShareOfCapacity(first.load()), first.outcome(), first.cautions(), first.resources()));
        return new Start(
                start.id(),
                start.block(),
                start.position(),
                start.system(),
                start.seed(),
                start.validity(),
                start.readySeconds(),
                start.warmUpSeconds(),
                start.wallSeconds(),
                start.idleCpuFraction(),
                start.idleCpuResolution(),
                start.calls(),
                start.invariants(),
                windows);
    }

    private static LoadMeasurement atShareOfCapacity(LoadMeasurement load) {
        return new LoadMeasurement(
                WindowId.main(WindowKind.OPEN_LOOP_SHARE),
                WindowKind.OPEN_LOOP_SHARE,
                load.workload(),
                load.arrival(),
                load.startedAt(),
                load.durationSeconds(),
                load.offeredPerSecond(),
                load.achievedPerSecond(),
                load.goodputPerSecond(),
                load.scheduled(),
                load.sent(),
                load.completed(),
                load.errors(),
                load.responseTime(),
                load.serviceTime(),
                load.sendLag(),
                load.operations(),
                load.driver(),
                load.series(),
                load.intervalLog());
    }
}
