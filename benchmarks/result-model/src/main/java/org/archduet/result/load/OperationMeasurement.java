package org.archduet.result.load;

import org.jspecify.annotations.Nullable;

/** The figures of one operation within a window; fields as in {@link LoadMeasurement}. */
public record OperationMeasurement(
        String operation,
        @Nullable Double offeredPerSecond,
        double achievedPerSecond,
        double goodputPerSecond,
        long scheduled,
        long completed,
        Errors errors,
        TimeDistribution responseTime,
        TimeDistribution serviceTime,
        TimeDistribution sendLag) {}
