package org.archduet.pricing.rules;

import java.util.Map;

/**
 * All that is needed to price one cart in one region.
 *
 * @param prices by product id; a product that is absent has no price
 * @param taxBasisPoints tax rate in 1/100 percent by tax class in the cart's region; empty when there is no such region
 */
public record PriceBook(Map<Long, ListPrice> prices, Map<String, Integer> taxBasisPoints) {}
