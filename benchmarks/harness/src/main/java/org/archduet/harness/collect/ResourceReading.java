package org.archduet.harness.collect;

import java.util.List;

/**
 * What had been spent at one moment.
 *
 * @param atNanos {@link System#nanoTime()} of the moment
 */
public record ResourceReading(
        long atNanos, MachineReading machine, List<ProcessReading> processes, SurroundingsReading surroundings) {}
