package org.archduet.planted;

import java.time.Duration;
import org.archduet.harness.plan.Activity;

/** Asks each system of the block so many times, one request after the other. */
record HeartbeatActivity(int beats) implements Activity {
    private static final Duration EACH = Duration.ofMillis(20);

    @Override
    public String name() {
        return beats + " heartbeats";
    }

    @Override
    public Duration estimate() {
        return EACH.multipliedBy(beats);
    }

    @Override
    public Duration measured() {
        return estimate();
    }
}
