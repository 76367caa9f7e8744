package org.archduet.harness.plan;

import java.util.Optional;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Parity;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlannedLaunch.ShortReplay;

/** Plans how systems are started and warmed up: the same way for every study as for the starts. */
public final class LaunchPlanner {
    /**
     * Few, so that the compilers' threads get their share of the CPUs: beside sixteen busy request threads in each
     * process they starve, and requests are interpreted for longer (peak after 15 s of warm-up: 186/s with 16 users,
     * 237/s with 4).
     */
    private static final int USERS = 4;

    private final Profile profile;
    private final Workload workload;

    /** @param workload whose mix warms the systems up */
    public LaunchPlanner(Profile profile, Workload workload) {
        this.profile = profile;
        this.workload = workload;
    }

    /**
     * A start whose answers are compared with those of the full replay.
     *
     * @param seed of the start
     */
    PlannedLaunch proved(PlannedSystem system, long seed) {
        Parity parity = workload.parity();
        int operations = parity == null ? 0 : parity.shortOperations();
        ShortReplay replay = new ShortReplay(
                operations, new PlannedStep("replay " + operations + " operations", Estimates.replay(operations)));
        return start("launch", system, Optional.of(replay), seed);
    }

    /**
     * A start of a study before the first block; the full replay has shown what it answers.
     *
     * @param seed of the start
     */
    public PlannedLaunch unreplayed(PlannedSystem system, long seed) {
        return start("launch " + system.name(), system, Optional.empty(), seed);
    }

    private PlannedLaunch start(String launch, PlannedSystem system, Optional<ShortReplay> replay, long seed) {
        return new PlannedLaunch(
                new PlannedStep(launch, Estimates.launch(system.processes())),
                replay,
                new PlannedStep("count calls by operation", Estimates.TOPOLOGY),
                new PlannedStep("warm up on all cores, then pin", profile.warmUpCap()),
                new PlannedWarmUp(
                        Math.min(USERS, workload.rates().closedLoopUsers()),
                        profile.warmUpChunk(),
                        profile.warmUpCap(),
                        Seeds.of(seed, "warm-up")),
                new PlannedStep("audit and stop", Estimates.AUDIT.plus(Estimates.STOP)));
    }
}
