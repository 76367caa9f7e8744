package org.archduet.driver;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One window to drive.
 *
 * @param id names the window and its files
 * @param baseUrl scheme, host and port that the workload's paths are appended to; the scheme {@code h2c} means HTTP/2
 *     over plain TCP; a user in it is logged in (Basic) by requests that name no host of their own
 * @param workloadFile read by the driver itself
 * @param mix weights over the workload's operations
 * @param duration of the window; requests in flight at its end are waited for beyond it
 * @param seed of the schedule and of the requests' contents
 * @param outputDirectory receives the HdrHistogram files; made when missing
 * @param keepsAnswers whether right answers are kept as the workload's {@code underLoad} says
 * @param draws the window's part of each permutation; null: permutations of its own, from their beginning
 */
public record DriveSpec(
        String id,
        URI baseUrl,
        Path workloadFile,
        Map<String, Integer> mix,
        ArrivalModel arrival,
        Duration duration,
        long seed,
        Path outputDirectory,
        boolean keepsAnswers,
        @Nullable Draws draws) {
    public DriveSpec {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("the duration must be positive, not " + duration);
        }
        mix = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(mix));
    }

    /** A window whose answers are not compared, such as a warm-up. */
    public DriveSpec(
            String id,
            URI baseUrl,
            Path workloadFile,
            Map<String, Integer> mix,
            ArrivalModel arrival,
            Duration duration,
            long seed,
            Path outputDirectory) {
        this(id, baseUrl, workloadFile, mix, arrival, duration, seed, outputDirectory, false);
    }

    /** A window with permutations of its own. */
    public DriveSpec(
            String id,
            URI baseUrl,
            Path workloadFile,
            Map<String, Integer> mix,
            ArrivalModel arrival,
            Duration duration,
            long seed,
            Path outputDirectory,
            boolean keepsAnswers) {
        this(id, baseUrl, workloadFile, mix, arrival, duration, seed, outputDirectory, keepsAnswers, null);
    }

    /** The same with another part of each permutation. */
    public DriveSpec with(@Nullable Draws other) {
        return new DriveSpec(
                id, baseUrl, workloadFile, mix, arrival, duration, seed, outputDirectory, keepsAnswers, other);
    }
}
