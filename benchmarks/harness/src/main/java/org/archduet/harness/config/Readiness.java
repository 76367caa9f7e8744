package org.archduet.harness.config;

import java.time.Duration;
import java.util.List;

/**
 * How to see that a process serves.
 *
 * @param checks all of them must pass; at least one
 * @param timeout after which the start has failed, from the start of this process
 */
public record Readiness(List<ReadinessCheck> checks, Duration timeout) {

    public Readiness {
        checks = List.copyOf(checks);
    }

    /** @param path answers 200 when the process is ready */
    public Readiness(String path, Duration timeout) {
        this(List.of(new ReadinessCheck.Http(path)), timeout);
    }
}
