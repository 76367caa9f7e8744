package org.archduet.shop.api;

/** A product in a listing; net list price in euro cents. */
public record ProductListItem(long productId, String name, String category, long unitPriceCents) {}
