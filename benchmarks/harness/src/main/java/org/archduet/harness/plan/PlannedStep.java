package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;

/** One step with the time it is expected to take. */
public record PlannedStep(String name, Duration estimate) {

    static Duration total(List<PlannedStep> steps) {
        return steps.stream().map(PlannedStep::estimate).reduce(Duration.ZERO, Duration::plus);
    }
}
