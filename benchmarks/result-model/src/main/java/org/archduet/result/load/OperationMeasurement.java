package org.archduet.result.load;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one operation within a window; fields as in {@link LoadMeasurement}.
 *
 * @param rightAnswers how many requests ended as expected, by status; empty in results written before it was counted
 * @param meanBytes mean length of the bodies of complete answers; null when there were none
 */
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
        TimeDistribution sendLag,
        Map<String, Long> rightAnswers,
        @Nullable Double meanBytes) {

    public OperationMeasurement {
        rightAnswers = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(rightAnswers, Map.of())));
    }

    /** How many requests ended as expected, over all statuses. */
    public long right() {
        return rightAnswers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Figures without what is known of the answers. */
    public OperationMeasurement(
            String operation,
            @Nullable Double offeredPerSecond,
            double achievedPerSecond,
            double goodputPerSecond,
            long scheduled,
            long completed,
            Errors errors,
            TimeDistribution responseTime,
            TimeDistribution serviceTime,
            TimeDistribution sendLag) {
        this(
                operation,
                offeredPerSecond,
                achievedPerSecond,
                goodputPerSecond,
                scheduled,
                completed,
                errors,
                responseTime,
                serviceTime,
                sendLag,
                Map.of(),
                null);
    }
}
