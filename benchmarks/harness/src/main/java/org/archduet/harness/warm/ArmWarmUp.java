package org.archduet.harness.warm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.random.Seeds;
import org.archduet.harness.handover.CompilingShare;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.handover.LoadSource;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.warm.WarmUp.Arm;
import org.archduet.harness.warm.WarmUp.WarmUpResult;
import org.archduet.result.load.LoadMeasurement;
import org.jspecify.annotations.Nullable;

/** How far the warm-up of one arm is. */
final class ArmWarmUp {
    private final Arm arm;
    private final PlannedWarmUp plan;
    private final ArrivalModel arrival;
    private final List<Double> goodput = new ArrayList<>();
    private final SortedMap<String, Long> requests = new TreeMap<>();
    private final Duration cap;
    private Duration length = Duration.ZERO;
    private double compilingShare;
    private @Nullable DrawCursor draws;

    ArmWarmUp(Arm arm, PlannedWarmUp plan) {
        this.arm = arm;
        this.plan = plan;
        this.arrival = new ArrivalModel.ClosedLoop(plan.users(), Duration.ZERO);
        this.cap = Objects.requireNonNullElse(arm.cap(), plan.cap());
        this.draws = arm.draws();
    }

    /** Whether the cap leaves time for load. */
    boolean hasTime() {
        return length.compareTo(cap) < 0;
    }

    /** Whether it has seen enough load: throughput and compilers say so. */
    boolean isWarm() {
        return isSteady() && isQuiet();
    }

    boolean needsMore() {
        return hasTime() && !isWarm();
    }

    /** Drives one chunk. */
    void chunk(LoadSource load, Map<String, Integer> mix) {
        Duration left = cap.minus(length);
        Duration next = left.compareTo(plan.chunk()) < 0 ? left : plan.chunk();
        String id = "warm-up-" + (goodput.size() + 1);
        PlannedWindow window = new PlannedWindow(
                id, mix, arrival, next, Seeds.of(plan.seed(), id), draws == null ? null : draws.next());
        // what was compiled since the chunk before belongs to no chunk
        arm.compiling().sinceLast();
        LoadMeasurement measured = load.drive(window, arm.target(), arm.folder());
        compilingShare = arm.compiling().sinceLast();
        goodput.add(measured.goodputPerSecond());
        measured.operations().forEach(one -> requests.merge(one.operation(), one.completed(), Long::sum));
        length = length.plus(next);
        draws = draws == null ? null : draws.after(List.of(measured));
    }

    WarmUpResult result() {
        return new WarmUpResult(length, requests, compilingShare, isSteady(), isQuiet(), draws);
    }

    private boolean isQuiet() {
        return compilingShare <= CompilingShare.LIMIT;
    }

    private boolean isSteady() {
        int chunks = goodput.size();
        if (chunks < WarmUp.STEADY_CHUNKS) {
            return false;
        }
        List<Double> last = goodput.subList(chunks - WarmUp.STEADY_CHUNKS, chunks);
        double lowest = Collections.min(last);
        return lowest > 0 && Collections.max(last) / lowest - 1 < WarmUp.STEADY_CHANGE;
    }
}
