package org.archduet.harness.plan;

import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.handover.PlannedWarmUp;

/** Plans how a start is warmed: the same for the search of a capacity as for the trials that are loaded at a share of it. */
final class WarmUps {
    /**
     * Few, so that the compilers' threads get their share of the CPUs: beside sixteen busy request threads in each process
     * they starve, and requests are interpreted for longer (peak after 15 s of warm-up: 186/s with 16 users, 237/s with 4).
     */
    private static final int USERS = 4;

    private WarmUps() {}

    /** @param seed of the start */
    static PlannedWarmUp of(Profile profile, Workload workload, long seed) {
        return new PlannedWarmUp(
                Math.min(USERS, workload.rates().closedLoopUsers()),
                profile.warmUpChunk(),
                profile.warmUpCap(),
                Seeds.of(seed, "warm-up"));
    }
}
