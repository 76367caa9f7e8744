package org.archduet.result.waterfall;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the prices by dose explain the steps of a chain: for each step, counted work at its price against what was
 * measured.
 *
 * @param source where the prices come from
 * @param prices one for each kind of work that has one, as the other run measured it
 * @param adjustment what they are multiplied by; null when they are used as they are
 * @param cautions what speaks against the prices, in sentences: other conditions than those of the steps
 * @param books in the order of the waterfall's steps
 */
public record StepBooks(
        PriceSource source,
        List<WorkPrice> prices,
        @Nullable PriceAdjustment adjustment,
        List<String> cautions,
        List<StepBook> books) {

    public StepBooks {
        prices = List.copyOf(prices);
        cautions = List.copyOf(cautions);
        books = List.copyOf(books);
    }
}
