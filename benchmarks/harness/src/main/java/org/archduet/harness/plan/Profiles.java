package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.harness.capacity.CapacityPlans;
import org.archduet.harness.launch.Compilation;
import org.archduet.result.failure.NearestWord;

/**
 * The one table of how much each profile measures. An experiment file may override the numbers, by the names of
 * {@link #with}.
 *
 * <p>In {@code quick} the open-loop window is long enough for a p99 of the whole mix (662 requests), and a run of two
 * systems with seven processes stays below six minutes on two cores. Seven JVMs on one core are not warm within that
 * time when both compilers work: their second compiler takes most of the core for minutes (22 to 58 % of each service's
 * CPU time after 90 s). So all profiles but {@code publish} let all systems use the first compiler only, and say so.
 *
 * <p>In {@code standard} a block holds three starts, because the baseline runs twice. Six blocks of them, with
 * everything around, fit in 40 minutes with a repeat or two; the spread between fresh starts outweighs that within a
 * start, so the windows have nearly twice the requests that a p99 is shown from, and no more. The search for capacities
 * ({@link CapacityPlans}) has its part of the 40 minutes.
 *
 * <p>{@code publish} runs until its primary intervals are as narrow as wanted, and looks whether they are at block
 * counts fixed here. Few looks, and none below six blocks: each look at a spread that is small by chance costs some
 * coverage. Its JVMs use both compilers, and its warm-up ends when those have little left to do.
 */
public final class Profiles {

    // name, purpose, blocks, looks, noise floor, compilers, load, calibration,
    // warm-up chunk and cap, idle, open loop, closed loop, per operation
    private static final List<Profile> TABLE = List.of(
            new Profile(
                    "smoke",
                    "Shows that the pipeline works from end to end; its figures say nothing about the systems.",
                    1,
                    List.of(),
                    NoiseFloorArm.NONE,
                    Compilation.FIRST_COMPILER_ONLY,
                    OfferedLoad.SMOKE,
                    seconds(3),
                    seconds(2),
                    seconds(2),
                    seconds(1),
                    seconds(5),
                    seconds(3),
                    Duration.ZERO),
            new Profile(
                    "quick",
                    "Shows large differences in minutes; small ones stay undecided with so few blocks. JVMs use their first compiler (C1) only.",
                    3,
                    List.of(),
                    NoiseFloorArm.NONE,
                    Compilation.FIRST_COMPILER_ONLY,
                    OfferedLoad.COMPARISON,
                    seconds(4),
                    seconds(3.25),
                    seconds(13),
                    seconds(1),
                    seconds(9.5),
                    seconds(4),
                    Duration.ZERO),
            new Profile(
                    "standard",
                    "Decides about differences of a tenth or more on a quiet machine. JVMs use their first compiler (C1) only.",
                    6,
                    List.of(),
                    NoiseFloorArm.SECOND_COPY,
                    Compilation.FIRST_COMPILER_ONLY,
                    OfferedLoad.COMPARISON,
                    seconds(12),
                    seconds(5),
                    seconds(30),
                    seconds(1),
                    seconds(15),
                    seconds(6),
                    seconds(1.5)),
            new Profile(
                    "publish",
                    "For figures that others will quote.",
                    20,
                    List.of(6, 10, 14),
                    NoiseFloorArm.SECOND_COPY,
                    Compilation.FULL,
                    OfferedLoad.COMPARISON,
                    seconds(12),
                    seconds(10),
                    seconds(300),
                    seconds(5),
                    seconds(60),
                    seconds(20),
                    seconds(8)));

    private Profiles() {}

    /** Names in the order of the table, the cheapest first. */
    public static List<String> names() {
        return TABLE.stream().map(Profile::name).toList();
    }

    /**
     * The profile of that name.
     *
     * @throws PlanException when there is none
     */
    public static Profile named(String name) {
        return TABLE.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new PlanException("there is no profile '" + name + "' - " + NearestWord.fix(name, names())));
    }

    /**
     * The profile with some of its numbers replaced: {@code blocks}, {@code warmUpSeconds}, {@code idleSeconds},
     * {@code openLoopSeconds}, {@code closedLoopSeconds}, {@code operationSeconds}.
     *
     * @throws PlanException for another name, or a number out of range
     */
    public static Profile with(Profile profile, Map<String, ? extends Number> overrides) {
        Map<String, Number> left = new TreeMap<>(overrides);
        int blocks = take(left, "blocks", profile.blocks()).intValue();
        Profile changed = new Profile(
                profile.name(),
                profile.purpose(),
                blocks,
                profile.looks().stream().filter(look -> look < blocks).toList(),
                profile.noiseFloorArm(),
                profile.compilation(),
                profile.offeredLoad(),
                profile.calibration(),
                profile.warmUpChunk(),
                takeSeconds(left, "warmUpSeconds", profile.warmUpCap()),
                takeSeconds(left, "idleSeconds", profile.idle()),
                takeSeconds(left, "openLoopSeconds", profile.openLoop()),
                takeSeconds(left, "closedLoopSeconds", profile.closedLoop()),
                takeSeconds(left, "operationSeconds", profile.perOperation()));
        if (!left.isEmpty()) {
            throw new PlanException(
                    "profile " + profile.name() + " has no setting " + left.keySet()
                            + "; it has blocks, warmUpSeconds, idleSeconds, openLoopSeconds, closedLoopSeconds, operationSeconds");
        }
        if (blocks < 1) {
            throw new PlanException("profile " + profile.name() + ": blocks must be at least 1, not " + blocks);
        }
        return changed;
    }

    private static Number take(Map<String, Number> left, String name, Number otherwise) {
        Number taken = left.remove(name);
        return taken == null ? otherwise : taken;
    }

    private static Duration takeSeconds(Map<String, Number> left, String name, Duration otherwise) {
        double value = take(left, name, otherwise.toNanos() / 1e9).doubleValue();
        if (!(value >= 0 && value <= 3600)) {
            throw new PlanException(name + " must lie between 0 and 3600, not " + value);
        }
        return seconds(value);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
