package org.archduet.analysis.synthetic;

import java.util.List;
import org.archduet.result.waterfall.Chain;

/**
 * What a synthetic run measures along a chain. The blocks of the run hold every system; blocks of the two ends alone
 * stand between them.
 *
 * @param chain its arms, and those of its other orders, are among the systems
 * @param endBlocks blocks of its two ends alone
 */
public record SyntheticChain(Chain chain, int endBlocks) {

    /** Operations that run alone, in windows that nothing but a chain has. */
    static final List<String> ALONE = List.of("product-page", "checkout");
}
