package org.archduet.shop.api;

import org.jspecify.annotations.Nullable;

/**
 * A product in a listing.
 *
 * @param unitPriceCents net list price in euro cents; null when the product has no price yet and cannot be bought
 */
public record ProductListItem(
        long productId,
        String name,
        String category,
        @Nullable Long unitPriceCents) {}
