package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Parity;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlannedLaunch.ShortReplay;

/** Plans how the arms of a block are started and warmed up. */
public final class LaunchPlanner {
    /**
     * Few, so that the compilers' threads get their share of the CPUs: beside sixteen busy request threads in each
     * process they starve, and requests are interpreted for longer (peak after 15 s of warm-up: 186/s with 16 users,
     * 237/s with 4).
     */
    private static final int USERS = 4;

    private static final int CHUNKS = 5;

    private final Profile profile;
    private final Workload workload;

    /** @param workload whose mix warms the systems up */
    public LaunchPlanner(Profile profile, Workload workload) {
        this.profile = profile;
        this.workload = workload;
    }

    /** A start whose answers are compared with those of the full replay. */
    PlannedLaunch launch(PlannedSystem system) {
        Parity parity = workload.parity();
        int operations = parity == null ? 0 : parity.shortOperations();
        return new PlannedLaunch(
                new PlannedStep("launch " + system.name(), Estimates.launch(system.processes())),
                Optional.of(new ShortReplay(
                        operations,
                        new PlannedStep("replay " + operations + " operations", Estimates.replay(operations)))),
                new PlannedStep("count calls by operation", Estimates.TOPOLOGY),
                warmUp(system),
                new PlannedStep("audit and stop " + system.name(), Estimates.AUDIT.plus(Estimates.STOP)));
    }

    /** The step in which these arms are warmed up. */
    PlannedStep warmUpStep(List<PlannedSystem> arms) {
        return new PlannedStep(
                "warm up all on all cores, then pin",
                arms.stream().map(this::warmUp).reduce(Duration.ZERO, Duration::plus));
    }

    /**
     * Longest warm-up of a system, which most of them use: few chunks show that it is steady, and both compilers need
     * longer the more processes they work in.
     */
    private Duration warmUp(PlannedSystem system) {
        Duration longest = profile.warmUpChunk()
                .multipliedBy(CHUNKS)
                .plus(Estimates.WARM_UP_OF_FURTHER_PROCESS.multipliedBy(system.processes() - 1L));
        Duration cap = profile.warmUpCap()
                .plus(profile.chain().warmUpOfFurtherProcess().multipliedBy(system.processes() - 1L));
        return longest.compareTo(cap) < 0 ? longest : cap;
    }

    /** @param seed of the block */
    PlannedWarmUp warmUp(long seed) {
        return new PlannedWarmUp(
                Math.min(USERS, workload.rates().closedLoopUsers()),
                profile.warmUpChunk(),
                profile.warmUpCap(),
                Seeds.of(seed, "warm-up"));
    }
}
