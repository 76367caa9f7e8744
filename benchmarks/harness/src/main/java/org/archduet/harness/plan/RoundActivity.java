package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One round: slices of one condition, each arm the same number of times. All arms get the same requests: the first
 * slice of each arm those of one seed, the second those of another.
 *
 * @param round 1-based round of the condition in its block
 * @param order names of the arms in the order of their slices
 * @param slice measured length of one slice
 * @param seed of the round
 */
public record RoundActivity(Condition condition, int round, List<String> order, Duration slice, long seed)
        implements Activity {

    /** Load before each slice that is not measured: connections that expired while an arm waited are opened again. */
    public static final Duration LEAD_IN = Duration.ofSeconds(1);

    @Override
    public String name() {
        return condition.id() + " round " + round + " (" + order.stream().collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public Duration estimate() {
        return slice.plus(LEAD_IN).plus(Estimates.AROUND_SLICE).multipliedBy(order.size());
    }

    @Override
    public Duration measured() {
        return slice.multipliedBy(order.size());
    }
}
