package org.archduet.harness.config;

import java.time.Duration;

/**
 * How to see that a process serves.
 *
 * @param path answers 200 when it is ready
 * @param timeout after which the start has failed
 */
public record Readiness(String path, Duration timeout) {}
