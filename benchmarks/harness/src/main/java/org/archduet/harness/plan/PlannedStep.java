package org.archduet.harness.plan;

import java.time.Duration;

/** An activity that needs nothing but its name and its estimated length. */
public record PlannedStep(String name, Duration estimate) implements Activity {}
