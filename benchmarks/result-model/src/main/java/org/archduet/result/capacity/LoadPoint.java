package org.archduet.result.capacity;

import java.util.List;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.jspecify.annotations.Nullable;

/**
 * One open-loop window in short, as a point of offered load against what came of it; fields as in {@link
 * LoadMeasurement}.
 *
 * @param cpus CPU of system and database, in CPUs, mean from just before the driver prepares the window until it has
 *     written it down; null when it was not read
 * @param cpuNanosPerRequest CPU time of system and database over right answers; null when it was not read
 * @param outcome how the system did
 * @param validity reasons against the instrument in this window; empty means valid
 */
public record LoadPoint(
        double offeredPerSecond,
        double achievedPerSecond,
        double goodputPerSecond,
        double durationSeconds,
        long scheduled,
        Errors errors,
        TimeDistribution responseTime,
        TimeDistribution sendLag,
        @Nullable Double cpus,
        @Nullable Double cpuNanosPerRequest,
        Outcome outcome,
        List<ValidityReason> validity) {
    /** A window whose cost was not read. */
    public static LoadPoint of(LoadMeasurement load, Outcome outcome, List<ValidityReason> validity) {
        Double offered = load.offeredPerSecond();
        if (offered == null) {
            throw new IllegalArgumentException("a closed loop offers no load: " + load.id());
        }
        return new LoadPoint(
                offered,
                load.achievedPerSecond(),
                load.goodputPerSecond(),
                load.durationSeconds(),
                load.scheduled(),
                load.errors(),
                load.responseTime(),
                load.sendLag(),
                null,
                null,
                outcome,
                List.copyOf(validity));
    }

    /** The same with its cost. */
    public LoadPoint withCost(@Nullable Double cpusUsed, @Nullable Double nanosPerRequest) {
        return new LoadPoint(
                offeredPerSecond,
                achievedPerSecond,
                goodputPerSecond,
                durationSeconds,
                scheduled,
                errors,
                responseTime,
                sendLag,
                cpusUsed,
                nanosPerRequest,
                outcome,
                validity);
    }
}
