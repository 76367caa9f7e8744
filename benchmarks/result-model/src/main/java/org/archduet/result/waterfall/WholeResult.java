package org.archduet.result.waterfall;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * Candidate − baseline in one figure, measured twice. The steps of a chain add up to the difference of its ends
 * whatever they are, so their sum proves nothing; blocks that hold the two ends alone measure the same difference apart
 * from the chain. In JSON the fields of {@code figure} stand beside the others.
 *
 * @param byChain in the blocks of the whole chain: paired t; null below two blocks
 * @param byEnds in the blocks of the two ends alone: paired t; null below two blocks
 * @param gap {@code byEnds} − {@code byChain}: Welch's interval, since the blocks are not paired; null without both
 * @param chainBlocks blocks behind {@code byChain}
 * @param endBlocks blocks behind {@code byEnds}
 */
public record WholeResult(
        @JsonUnwrapped Figure figure,
        @Nullable Difference byChain,
        @Nullable Difference byEnds,
        @Nullable Difference gap,
        int chainBlocks,
        int endBlocks) {

    /** As {@link Figure#metric}. */
    public MetricId metric() {
        return figure.metric();
    }

    /** As {@link Figure#operation}. */
    public OperationName operation() {
        return figure.operation();
    }

    /** As {@link Figure#window}. */
    public WindowId window() {
        return figure.window();
    }

    /** As {@link Figure#unit}. */
    public Unit unit() {
        return figure.unit();
    }
}
