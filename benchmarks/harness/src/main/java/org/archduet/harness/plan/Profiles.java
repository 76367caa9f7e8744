package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.archduet.harness.config.Compilation;
import org.archduet.harness.plan.Profile.ChainExtent;
import org.archduet.harness.plan.Profile.EqualUtilisation;
import org.archduet.harness.plan.Profile.LoadGrid;
import org.archduet.result.failure.NearestWord;

/**
 * The one table of how much each profile measures. An experiment file may override the numbers, by the names of
 * {@link #with}.
 *
 * <p>Seven JVMs are warm within seconds when only the first compiler (C1) works; with both it takes one to two minutes
 * of load on two cores until the second has little left to do. So {@code smoke} and {@code quick} are labelled
 * screening: C1 only. What they find is no ratio of the architectures.
 *
 * <p>{@code standard} uses both compilers: few long-lived starts, many slices, as many blocks as 45 minutes on two
 * cores allow. {@code publish} is the same with more blocks. Both look, at block counts fixed here, whether their
 * primary intervals are as narrow as wanted: {@code standard} when an experiment gives it more than four blocks. Few
 * looks, and none below four blocks: each look at a spread that is small by chance costs some coverage.
 *
 * <p>In all of them the open loop has more requests over a start's slices than a p99 is shown from (662), where the
 * rate of the workload allows.
 */
public final class Profiles {
    /** From below the slower arm's knee to beyond it. */
    static final List<Double> LOADS = List.of(0.2, 0.5, 0.8, 1.15);

    /** After how many blocks a run that has more of them looks; which coverage that costs is in results/README.md. */
    private static final Map<String, List<Integer>> LOOKS =
            Map.of("standard", List.of(4, 5), "publish", List.of(6, 10, 14));

    static final double HALF = 0.5;

    // name, purpose, blocks, looks, noise floor, compilers, load, calibration,
    // warm-up chunk and cap, idle, rounds, open loop, closed loop, per operation, grid of loads, equal utilisation,
    // end blocks and other orders of a chain
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
                    1,
                    seconds(4),
                    seconds(2),
                    Duration.ZERO,
                    LoadGrid.NONE,
                    EqualUtilisation.NONE,
                    new ChainExtent(1, false, Duration.ZERO)),
            new Profile(
                    "quick",
                    "Screening: shows large differences in minutes. JVMs use their first compiler (C1) only.",
                    3,
                    List.of(),
                    NoiseFloorArm.NONE,
                    Compilation.FIRST_COMPILER_ONLY,
                    OfferedLoad.COMPARISON,
                    seconds(3),
                    seconds(3),
                    seconds(12),
                    seconds(1),
                    1,
                    seconds(12.2),
                    seconds(4),
                    Duration.ZERO,
                    LoadGrid.NONE,
                    EqualUtilisation.NONE,
                    new ChainExtent(3, false, Duration.ZERO)),
            new Profile(
                    "standard",
                    "Decides about differences of a tenth on a quiet machine, of a fifth on a shared virtual one. JVMs use both compilers.",
                    4,
                    looks("standard", 4),
                    NoiseFloorArm.SECOND_COPY,
                    Compilation.FULL,
                    OfferedLoad.WARM_COMPARISON,
                    seconds(12),
                    seconds(10),
                    seconds(120),
                    seconds(2),
                    4,
                    seconds(16),
                    seconds(6),
                    seconds(1),
                    new LoadGrid(LOADS, seconds(5)),
                    new EqualUtilisation(HALF, seconds(5)),
                    new ChainExtent(4, true, Duration.ZERO)),
            new Profile(
                    "publish",
                    "For figures that others will quote. JVMs use both compilers.",
                    20,
                    looks("publish", 20),
                    NoiseFloorArm.SECOND_COPY,
                    Compilation.FULL,
                    OfferedLoad.WARM_COMPARISON,
                    seconds(12),
                    seconds(10),
                    seconds(240),
                    seconds(5),
                    4,
                    seconds(60),
                    seconds(16),
                    seconds(4),
                    new LoadGrid(LOADS, seconds(16)),
                    new EqualUtilisation(HALF, seconds(16)),
                    new ChainExtent(20, true, Duration.ZERO)));

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
     * {@code openLoopSeconds}, {@code openLoopRounds} (at least 1), {@code closedLoopSeconds},
     * {@code operationSeconds}, {@code loadSeconds} (of each load of the grid, 0 for no grid),
     * {@code utilisationSeconds} (0 for none), {@code noiseFloorCopies} (second copies of the baseline, 0 or 1), and of
     * a chain {@code endBlocks}, {@code otherOrders} (0 or 1), and {@code furtherProcessWarmUpSeconds}.
     *
     * @throws PlanException for another name, or a number out of range
     */
    public static Profile with(Profile profile, Map<String, ? extends Number> overrides) {
        return new ProfileNumbers(profile, overrides).replaced();
    }

    /** Those of a profile with so many blocks. */
    static List<Integer> looks(String profile, int blocks) {
        return LOOKS.getOrDefault(profile, List.of()).stream()
                .filter(look -> look < blocks)
                .toList();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
