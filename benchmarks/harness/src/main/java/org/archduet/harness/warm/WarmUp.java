package org.archduet.harness.warm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archduet.harness.handover.CompilingShare;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.handover.LoadSource;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.result.validity.Caution;
import org.jspecify.annotations.Nullable;

/**
 * Drives a closed loop in chunks, each arm in its turn, until the goodput of an arm's last {@link #STEADY_CHUNKS} lies
 * within {@link #STEADY_CHANGE}, any of them against any other, and its compilers took at most {@link
 * CompilingShare#LIMIT} of its CPU time in the last one: throughput that stands still while they work is no steady
 * state. Or until the cap of the arm, whatever its throughput does then. A closed loop gives each system as many
 * requests as it can take, so the compiler sees its hot code soonest.
 *
 * <p>Between two chunks of an arm its compilers have the CPUs, while another arm is loaded or for {@link #PAUSE}. When
 * all arms are done, each that was done before the last round is loaded for one more chunk: it may have gone cold, and
 * then it is warmed up again.
 *
 * <pre>{@code
 * List<WarmUpResult> results = new WarmUp(load, mix, plan).of(arms);
 * }</pre>
 */
public final class WarmUp {

    /** Between two chunks of an arm when no other arm is loaded between them. */
    static final Duration PAUSE = Duration.ofSeconds(1);

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
    private final PlannedWarmUp plan;
    private final Pause pause;

    /** Lets some time pass. */
    @FunctionalInterface
    interface Pause {
        void of(Duration length) throws InterruptedException;
    }

    /** @param plan of each arm; the cap is that of its own time under load */
    public WarmUp(LoadSource load, Map<String, Integer> mix, PlannedWarmUp plan) {
        this(load, mix, plan, length -> Thread.sleep(length.toMillis()));
    }

    WarmUp(LoadSource load, Map<String, Integer> mix, PlannedWarmUp plan, Pause pause) {
        this.load = load;
        this.mix = mix;
        this.plan = plan;
        this.pause = pause;
    }

    /**
     * A system to warm up.
     *
     * @param target base address, without a slash at the end
     * @param folder gets the histograms of its chunks
     * @param draws where its permutations begin, the same for all arms of a block; null: each chunk has permutations of
     *     its own
     * @param cap longest time of its own under load; null: the plan's
     */
    public record Arm(
            URI target,
            Path folder,
            CompilingShare compiling,
            @Nullable DrawCursor draws,
            @Nullable Duration cap) {}

    /**
     * How it went with one arm.
     *
     * @param length of all its chunks together
     * @param requests complete answers in all chunks, by operation
     * @param compilingShare of its CPU time in its last chunk, 0 to 1
     * @param steady whether its last chunks agree
     * @param quiet whether its compilers were quiet in its last chunk
     * @param draws where its permutations have got to; null when each chunk had its own
     */
    public record WarmUpResult(
            Duration length,
            SortedMap<String, Long> requests,
            double compilingShare,
            boolean steady,
            boolean quiet,
            @Nullable DrawCursor draws) {
        public WarmUpResult {
            requests = Collections.unmodifiableSortedMap(new TreeMap<>(requests));
        }

        /** What to know beside each figure of the arm. */
        public List<Caution> cautions() {
            List<Caution> cautions = new ArrayList<>();
            if (!steady) {
                cautions.add(Caution.WARM_UP_UNFINISHED);
            }
            if (!quiet) {
                cautions.add(Caution.COMPILING);
            }
            return List.copyOf(cautions);
        }
    }

    /** Warms the arms up; the results are in their order. */
    public List<WarmUpResult> of(List<Arm> arms) throws InterruptedException {
        List<ArmWarmUp> all = arms.stream().map(arm -> new ArmWarmUp(arm, plan)).toList();
        List<ArmWarmUp> lastRound = inTurn(all, List.of());
        for (ArmWarmUp arm : all) {
            if (!lastRound.contains(arm) && arm.hasTime()) {
                arm.chunk(load, mix);
                inTurn(List.of(arm), List.of(arm));
            }
        }
        return all.stream().map(ArmWarmUp::result).toList();
    }

    /**
     * Loads arms round by round until none of them needs more.
     *
     * @param before those that were loaded in the round before
     * @return those that were loaded in the last round
     */
    private List<ArmWarmUp> inTurn(List<ArmWarmUp> arms, List<ArmWarmUp> before) throws InterruptedException {
        List<ArmWarmUp> loaded = before;
        List<ArmWarmUp> round = inNeed(arms);
        while (!round.isEmpty()) {
            if (!loaded.isEmpty() && loaded.get(loaded.size() - 1) == round.get(0)) {
                pause.of(PAUSE);
            }
            round.forEach(arm -> arm.chunk(load, mix));
            loaded = round;
            round = inNeed(arms);
        }
        return loaded;
    }

    private static List<ArmWarmUp> inNeed(List<ArmWarmUp> arms) {
        return arms.stream().filter(ArmWarmUp::needsMore).toList();
    }
}
