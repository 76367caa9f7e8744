package org.archduet.analysis.slice;

import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.WindowId;

/**
 * The slices of all arms that were measured in one counterbalanced order.
 *
 * @param block 1-based
 * @param condition of all its slices
 * @param number 1-based within block and condition
 */
public record Round(int block, WindowId condition, int number) {

    /** The round of a start's slice. */
    public static Round of(Start start, Slice slice) {
        return new Round(start.block(), slice.condition(), slice.round());
    }
}
