package org.archduet.result.load;

/**
 * What the driver itself spent in a window.
 *
 * @param cpuNanos CPU time of the driver's process
 * @param spinNanos part of it that was spent on spinning towards an intended time
 * @param scheduling how the kernel scheduled its sending threads
 */
public record DriverUsage(
        long cpuNanos, long spinNanos, int threads, long gcPauseNanos, int maxInFlight, Scheduling scheduling) {}
