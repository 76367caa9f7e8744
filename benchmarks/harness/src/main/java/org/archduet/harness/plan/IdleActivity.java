package org.archduet.harness.plan;

import java.time.Duration;

/**
 * A time without load, in which the idle cost of a system is measured.
 *
 * @param length whole time
 */
public record IdleActivity(Duration length) implements Activity {
    @Override
    public String name() {
        return "idle";
    }

    @Override
    public Duration estimate() {
        return length;
    }
}
