package org.archduet.result.waterfall;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prices of another run that {@code ./archduet report DIR --prices DOSE_DIR} or {@code --predict DOSE_DIR} put into a
 * results folder, so that the folder stays complete in itself.
 *
 * @param source the other run
 * @param prices all that it has; at least one
 * @param baseline what a request cost the baseline while they were taken; null where it is not known
 */
public record BorrowedPrices(
        PriceSource source,
        List<WorkPrice> prices,
        @Nullable BaselineCost baseline) {

    public BorrowedPrices {
        prices = List.copyOf(prices);
    }
}
