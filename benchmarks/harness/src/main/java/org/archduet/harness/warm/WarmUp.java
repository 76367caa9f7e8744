package org.archduet.harness.warm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.random.Seeds;
import org.archduet.harness.handover.CompilingShare;
import org.archduet.harness.handover.LoadSource;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.result.validity.Caution;

/**
 * Drives a closed loop in chunks until the goodput of the last {@link #STEADY_CHUNKS} lies within {@link
 * #STEADY_CHANGE}, any of them against any other, and the compilers took at most {@link CompilingShare#LIMIT} of the
 * system's CPU time in the last one: throughput that stands still while they work is no steady state. Or until the cap,
 * whatever the throughput does then. A closed loop gives each system as many requests as it can take, so the compiler
 * sees its hot code soonest.
 */
public final class WarmUp {

    /**
     * Highest over lowest goodput, less one. Chunks of a warm system differ by 1 to 3 % on a quiet machine, and by up
     * to 10 % in most pairs on a virtual one whose speed drifts; while the first compiler is at work they grow by 15 to
     * 70 %. With 5 % the monolith, at its plateau after 10 s, was warmed for 30 s in 9 of 12 starts. What it lets pass:
     * a climb of less than 4.9 % a chunk. What it costs: where the speed drifts, some warm systems are driven to the
     * cap and carry the caution.
     */
    public static final double STEADY_CHANGE = 0.10;

    /**
     * Two neighbours agree by chance once in a while also in a steep climb, and neighbours alone would let a climb of 9
     * % a chunk pass. A cap of three chunks or less leaves no second chance: a system that gained more since its first
     * is not steady.
     */
    public static final int STEADY_CHUNKS = 3;

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
     * @param cautions {@code WARM_UP_UNFINISHED} when the cap came before the throughput was steady. What still
     *     compiles then shows in each window anyway
     */
    public record WarmUpResult(Duration length, List<Caution> cautions) {}

    /** @param folder gets the histograms of each chunk */
    public WarmUpResult of(URI target, PlannedWarmUp plan, Path folder) {
        ArrivalModel arrival = new ArrivalModel.ClosedLoop(plan.users(), Duration.ZERO);
        Duration length = Duration.ZERO;
        List<Double> goodput = new ArrayList<>();
        boolean steady = false;
        compiling.sinceLast();
        while (length.compareTo(plan.cap()) < 0) {
            Duration next = min(plan.chunk(), plan.cap().minus(length));
            String id = "warm-up-" + (goodput.size() + 1);
            PlannedWindow window = new PlannedWindow(id, mix, arrival, next, Seeds.of(plan.seed(), id));
            goodput.add(load.drive(window, target, folder).goodputPerSecond());
            length = length.plus(next);
            steady = isSteady(goodput);
            if (compiling.sinceLast() <= CompilingShare.LIMIT && steady) {
                break;
            }
        }
        return new WarmUpResult(length, steady ? List.of() : List.of(Caution.WARM_UP_UNFINISHED));
    }

    private static boolean isSteady(List<Double> goodput) {
        int chunks = goodput.size();
        if (chunks < STEADY_CHUNKS) {
            return false;
        }
        List<Double> last = goodput.subList(chunks - STEADY_CHUNKS, chunks);
        double lowest = Collections.min(last);
        return lowest > 0 && Collections.max(last) / lowest - 1 < STEADY_CHANGE;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
