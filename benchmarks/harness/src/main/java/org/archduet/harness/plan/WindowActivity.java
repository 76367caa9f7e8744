package org.archduet.harness.plan;

import java.time.Duration;
import org.archduet.harness.handover.PlannedWindow;

/** A measured window that belongs to the start. */
public record WindowActivity(PlannedWindow window) implements Activity {
    @Override
    public String name() {
        return window.id();
    }

    @Override
    public Duration estimate() {
        return window.duration().plus(Estimates.AROUND_WINDOW);
    }

    @Override
    public Duration measured() {
        return window.duration();
    }
}
