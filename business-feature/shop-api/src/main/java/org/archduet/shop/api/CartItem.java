package org.archduet.shop.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** So many pieces of one product. */
public record CartItem(
        @NotNull @Min(1) Long productId,
        @NotNull @Min(1) @Max(100) Integer quantity) {}
