package org.archduet.shop.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Product page: product, price, availability.
 *
 * @param unitPriceCents net list price in euro cents; null when {@code degraded} names pricing, or else the product has
 *     no price yet and cannot be bought
 * @param freeQuantity pieces that can be ordered now, 0 also of a product that inventory does not know; null when
 *     {@code degraded} names inventory
 * @param degraded contexts that could not be asked; empty in good times
 */
public record ProductDetail(
        long productId,
        String name,
        String description,
        String category,
        @Nullable Long unitPriceCents,
        @Nullable Integer freeQuantity,
        List<String> degraded) {}
