package org.archduet.shop.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Product page: product, price, availability.
 *
 * @param unitPriceCents net list price in euro cents; null when {@code degraded} names pricing
 * @param freeQuantity pieces that can be ordered now; null when {@code degraded} names inventory
 * @param degraded parts that could not be asked; empty in good times
 */
public record ProductDetail(
        long productId,
        String name,
        String description,
        String category,
        @Nullable Long unitPriceCents,
        @Nullable Integer freeQuantity,
        List<String> degraded) {}
