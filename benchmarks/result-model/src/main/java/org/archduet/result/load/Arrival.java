package org.archduet.result.load;

import org.jspecify.annotations.Nullable;

/**
 * How requests arrived.
 *
 * @param model {@code POISSON}, {@code CONSTANT}, {@code TRACE} or {@code CLOSED_LOOP}
 * @param ratePerSecond offered rate of an open loop; null in a closed loop
 * @param users users of a closed loop; null in an open loop
 */
public record Arrival(
        String model,
        @Nullable Double ratePerSecond,
        @Nullable Integer users) {}
