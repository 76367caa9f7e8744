package org.archduet.context.pricing;

import java.util.List;

/** List prices, quantity breaks, promotions and tax. Money is whole euro cents. */
public interface PricingContext {

    /**
     * List prices (net, one piece) of these products in ascending order of id; unknown ids are absent.
     *
     * @param productIds at most 200
     */
    List<Price> prices(List<Long> productIds);

    /** Prices a cart. Reads only. */
    QuoteOutcome quote(QuoteRequest request);
}
