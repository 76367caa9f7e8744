package org.archduet.pricing.rules;

import java.util.List;

/**
 * What the price list says about one product.
 *
 * @param unitPrice net, one piece, without discounts
 * @param taxClass decides the tax rate together with the region
 * @param breaks in any order
 * @param promotions in any order
 */
public record ListPrice(Money unitPrice, String taxClass, List<QuantityBreak> breaks, List<Promotion> promotions) {}
