package org.archduet.result.profile;

import org.archduet.result.vocabulary.OperationName;
import org.jspecify.annotations.Nullable;

/**
 * A process that was profiled, or could not be: the evidence of the study, before its stacks are cut into layers.
 *
 * @param operation what the load consisted of; {@link OperationName#MIX} for the whole mix
 * @param offeredPerSecond rate of the open loop meanwhile
 * @param seconds length of the slice whose CPU time {@code cpuNanosPerRequest} is
 * @param event what the profiler took samples of; empty when it did not run
 * @param cpuNanosPerRequest CPU time of the process over right answers of its system, in nanoseconds; null when not
 *     known
 * @param stacks file of collapsed stacks, relative to the results folder; empty when there is none
 * @param flameGraph the same as a flame graph in HTML
 * @param note why it was not profiled; empty when it was
 */
public record ProfiledProcess(
        String system,
        String process,
        OperationName operation,
        double offeredPerSecond,
        double seconds,
        String event,
        @Nullable Double cpuNanosPerRequest,
        String stacks,
        String flameGraph,
        String note) {}
