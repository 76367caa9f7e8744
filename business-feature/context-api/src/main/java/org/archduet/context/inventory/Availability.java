package org.archduet.context.inventory;

/** Pieces of a product that can be reserved now. */
public record Availability(long productId, int freeQuantity) {}
