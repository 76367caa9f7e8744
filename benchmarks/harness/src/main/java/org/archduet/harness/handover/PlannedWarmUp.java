package org.archduet.harness.handover;

import java.time.Duration;

/**
 * Load on all cores until the throughput is steady.
 *
 * @param users of the closed loop
 * @param chunk length of the pieces that are compared
 * @param cap longest warm-up
 */
public record PlannedWarmUp(int users, Duration chunk, Duration cap, long seed) {}
