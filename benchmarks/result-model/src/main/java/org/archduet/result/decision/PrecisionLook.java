package org.archduet.result.decision;

import org.jspecify.annotations.Nullable;

/**
 * A look, after a number of blocks fixed before the run, at how precise its figures are.
 *
 * @param blocks blocks that were done
 * @param reached whether every primary interval is as narrow as wanted; the run stops then
 * @param widestHalfWidth relative half-width of the widest primary interval; null when there is none
 * @param widest the metric that has it; empty when there is none
 * @param blocksWanted blocks that the widest one would need at this spread; 0 when none can say
 */
public record PrecisionLook(
        int blocks, boolean reached, @Nullable Double widestHalfWidth, String widest, int blocksWanted) {}
