package org.archduet.result.decision;

import org.jspecify.annotations.Nullable;

/**
 * How much a {@link Comparison} could have seen.
 *
 * @param blocks blocks in which both starts are valid and have the metric
 * @param noiseFloor largest relative difference that the interval of the baseline against itself does not exclude,
 *     as a fraction; null when not measured
 * @param minimumDetectableEffect smallest relative difference that this n and spread would call better or worse
 *     with the power of the {@link DecisionRule}; null below 2 blocks
 * @param blocksForWantedWidth blocks that the wanted width would need; null below 2 blocks
 * @param spread how much of the spread lies within blocks; null for secondary metrics, and unless at least 2
 *     blocks have at least 2 slices of each system
 */
public record Power(
        int blocks,
        @Nullable Double noiseFloor,
        @Nullable Double minimumDetectableEffect,
        @Nullable Integer blocksForWantedWidth,
        @Nullable Spread spread) {

    /** Without the parts of the spread. */
    public Power(
            int blocks,
            @Nullable Double noiseFloor,
            @Nullable Double minimumDetectableEffect,
            @Nullable Integer blocksForWantedWidth) {
        this(blocks, noiseFloor, minimumDetectableEffect, blocksForWantedWidth, null);
    }

    Power withNoiseFloor(@Nullable Double value) {
        return new Power(blocks, value, minimumDetectableEffect, blocksForWantedWidth, spread);
    }

    /** The same with the parts of the spread. */
    public Power with(@Nullable Spread value) {
        return new Power(blocks, noiseFloor, minimumDetectableEffect, blocksForWantedWidth, value);
    }
}
