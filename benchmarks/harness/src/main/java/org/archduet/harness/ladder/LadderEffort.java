package org.archduet.harness.ladder;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.archduet.harness.plan.PlanException;
import org.archduet.harness.plan.Profile;

/**
 * How often and how long JMH measures each benchmark. With the compilers of the profile: under the first one alone a
 * fork is warm within a second.
 *
 * @param forks fresh JVMs of each benchmark: the n of its intervals
 * @param warmUps iterations of a fork that are not measured
 * @param warmUp length of one of them
 * @param iterations measured in each fork; JMH runs one more, within which it tears the benchmark down, so that the
 *     analysis leaves it out
 * @param iteration length of one of them
 */
record LadderEffort(int forks, int warmUps, Duration warmUp, int iterations, Duration iteration) {

    /** By profile. Five forks have an interval of 1.24 standard deviations on either side, three one of 2.48. */
    private static final Map<String, LadderEffort> BY_PROFILE = Map.of(
            "smoke", of(1, 1, 100, 1, 100),
            "quick", of(5, 2, 500, 3, 500),
            "standard", of(10, 8, 1_000, 5, 1_000),
            "publish", of(20, 12, 1_000, 8, 1_000));

    /**
     * The effort of a profile.
     *
     * @throws PlanException when it has none
     */
    static LadderEffort of(Profile profile) {
        LadderEffort effort = BY_PROFILE.get(profile.name());
        if (effort == null) {
            throw new PlanException("the ladder has no effort for the profile '" + profile.name() + "'");
        }
        return effort;
    }

    private static LadderEffort of(int forks, int warmUps, long warmUpMillis, int iterations, long iterationMillis) {
        return new LadderEffort(
                forks, warmUps, Duration.ofMillis(warmUpMillis), iterations, Duration.ofMillis(iterationMillis));
    }

    /** As options of JMH. */
    List<String> options() {
        return List.of(
                "-f",
                Integer.toString(forks),
                "-wi",
                Integer.toString(warmUps),
                "-w",
                warmUp.toMillis() + "ms",
                "-i",
                Integer.toString(iterations + 1),
                "-r",
                iteration.toMillis() + "ms");
    }
}
