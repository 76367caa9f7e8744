package org.archduet.harness.collect;

/**
 * What one watched process and its descendants had spent at one moment.
 *
 * @param cpuNanos CPU time since their start, ended descendants included
 * @param gcLogBytes length of the GC log, 0 without one
 */
public record ProcessReading(WatchedProcess process, long cpuNanos, long gcLogBytes) {}
