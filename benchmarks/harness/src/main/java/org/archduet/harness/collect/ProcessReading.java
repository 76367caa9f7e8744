package org.archduet.harness.collect;

import org.jspecify.annotations.Nullable;

/**
 * What one watched process and its descendants had spent at one moment.
 *
 * @param cpuNanos CPU time since their start, ended descendants included
 * @param compilerCpuNanos the part of its JVMs' compiler threads that live; null when it has no such threads
 * @param gcLogBytes length of the GC log, 0 without one
 */
public record ProcessReading(
        WatchedProcess process, long cpuNanos, @Nullable Long compilerCpuNanos, long gcLogBytes) {}
