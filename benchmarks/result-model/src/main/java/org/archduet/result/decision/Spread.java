package org.archduet.result.decision;

import org.jspecify.annotations.Nullable;

/**
 * Where the spread of a ratio comes from, as standard deviations of its natural logarithm. Slices of both systems with
 * the same requests give one ratio; their spread within the blocks is that of the slices, and what is left of the
 * spread between blocks is that of the starts (method of moments, as for a one-way random-effects model; never below
 * 0). More slices in a block reduce the first, only more blocks the second.
 *
 * @param betweenStarts of the true ratio from block to block; 0 when the slices alone explain the spread
 * @param betweenSlices of the ratio of one pair of slices within a block
 * @param slicesPerBlock mean number of pairs in a block
 * @param blocksForWantedWidth blocks that the wanted width needs with as many slices; null when 10,000 are too few
 */
public record Spread(
        double betweenStarts,
        double betweenSlices,
        double slicesPerBlock,
        @Nullable Integer blocksForWantedWidth) {}
