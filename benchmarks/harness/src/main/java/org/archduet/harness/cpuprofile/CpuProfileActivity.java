package org.archduet.harness.cpuprofile;

import java.time.Duration;
import java.util.List;
import org.archduet.driver.Gaps;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.Estimates;
import org.archduet.harness.plan.RoundActivity;

/**
 * Profiles these arms under load, one after the other.
 *
 * @param arms names of the systems
 * @param ratePerSecond offered to each
 * @param gaps between the arrivals
 * @param seed of schedule and requests, the same for all
 */
record CpuProfileActivity(List<String> arms, CpuProfileSettings settings, double ratePerSecond, Gaps gaps, long seed)
        implements Activity {

    /** Attaching to the JVMs of one system, and writing their flame graphs. */
    private static final Duration AROUND_PROFILER = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "profile "
                + (settings.operation().isMix()
                        ? "the mix"
                        : settings.operation().value()) + " (" + String.join(", ", arms) + ")";
    }

    @Override
    public Duration estimate() {
        return settings.slice()
                .plus(RoundActivity.LEAD_IN)
                .plus(Estimates.AROUND_SLICE)
                .plus(AROUND_PROFILER)
                .multipliedBy(arms.size());
    }

    @Override
    public Duration measured() {
        return settings.slice().multipliedBy(arms.size());
    }
}
