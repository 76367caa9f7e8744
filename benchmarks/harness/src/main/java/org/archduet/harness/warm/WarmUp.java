package org.archduet.harness.warm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.random.Seeds;
import org.archduet.harness.handover.CompilingShare;
import org.archduet.harness.handover.LoadSource;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.result.Caution;

/**
 * Drives a closed loop in chunks until {@link #STEADY_PAIRS} times in a row a chunk differs from the one before by less than
 * {@link #STEADY_CHANGE} in goodput, and the compilers take less than {@link CompilingShare#LIMIT} of the system's CPU time:
 * throughput that stands still while they work is no steady state. A closed loop gives each system as many requests as it can
 * take, so the compiler sees its hot code soonest.
 */
public final class WarmUp {

    /**
     * Chunks of a warm system differ by 1 to 3 % on a quiet machine, and by up to 10 % in most pairs on a virtual one whose
     * speed drifts; while the first compiler is at work they grow by 15 to 70 %. With 5 % the monolith, at its plateau after 10 s,
     * was warmed for 30 s in 9 of 12 starts.
     */
    public static final double STEADY_CHANGE = 0.10;

    /** Neighbours agree by chance once in a while also in a steep climb; twice in a row they hardly do. */
    public static final int STEADY_PAIRS = 2;

    private final LoadSource load;
    private final Map<String, Integer> mix;
    private final CompilingShare compiling;

    public WarmUp(LoadSource load, Map<String, Integer> mix, CompilingShare compiling) {
        this.load = load;
        this.mix = mix;
        this.compiling = compiling;
    }

    /**
     * How it went.
     *
     * @param length of all chunks together
     * @param cautions {@code UNSTEADY} when the cap came before the throughput was steady. What still compiles then shows in
     *     each window by itself
     */
    public record WarmUpResult(Duration length, List<Caution> cautions) {}

    /** @param folder gets the histograms of each chunk */
    public WarmUpResult of(URI target, PlannedWarmUp plan, Path folder) {
        ArrivalModel arrival = new ArrivalModel.ClosedLoop(plan.users(), Duration.ZERO);
        Duration length = Duration.ZERO;
        double before = 0;
        int agreeing = 0;
        compiling.sinceLast();
        for (int chunk = 1; length.compareTo(plan.cap()) < 0; chunk++) {
            Duration next = min(plan.chunk(), plan.cap().minus(length));
            String id = "warm-up-" + chunk;
            PlannedWindow window = new PlannedWindow(id, mix, arrival, next, Seeds.of(plan.seed(), id));
            double now = load.drive(window, target, folder).goodputPerSecond();
            length = length.plus(next);
            agreeing = before > 0 && Math.abs(now / before - 1) < STEADY_CHANGE ? agreeing + 1 : 0;
            if (compiling.sinceLast() <= CompilingShare.LIMIT && agreeing >= STEADY_PAIRS) {
                break;
            }
            before = now;
        }
        return new WarmUpResult(length, agreeing >= STEADY_PAIRS ? List.of() : List.of(Caution.UNSTEADY));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
