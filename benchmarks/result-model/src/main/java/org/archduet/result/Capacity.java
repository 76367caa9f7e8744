package org.archduet.result;

import org.jspecify.annotations.Nullable;

/**
 * Highest offered load that keeps the SLO, as an interval.
 *
 * @param passPerSecond highest confirmed pass; null when none
 * @param failPerSecond lowest confirmed fail; null when the driver, not the system, was the limit
 * @param driverLimited whether the driver was the limit
 */
public record Capacity(
        String system,
        String slo,
        @Nullable Double passPerSecond,
        @Nullable Double failPerSecond,
        boolean driverLimited) {}
