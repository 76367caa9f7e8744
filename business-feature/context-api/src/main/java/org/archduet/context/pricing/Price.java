package org.archduet.context.pricing;

/** Net list price of one piece, in euro cents. */
public record Price(long productId, long unitPriceCents) {}
