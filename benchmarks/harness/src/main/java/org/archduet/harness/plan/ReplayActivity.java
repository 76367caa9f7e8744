package org.archduet.harness.plan;

import java.time.Duration;

/**
 * The replay after the load of a start: a few requests of each operation that was loaded.
 *
 * @param operations number of requests
 * @param seed of the requests; the same for all systems of a block, and no window's
 */
public record ReplayActivity(int operations, long seed) implements Activity {
    @Override
    public String name() {
        return "replay " + operations + " operations after the load";
    }

    @Override
    public Duration estimate() {
        return Estimates.afterLoad(operations);
    }
}
