package org.archduet.shop.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A cart to price. A product may stand in one line only. */
public record CartQuoteRequest(
        @NotNull @Pattern(regexp = "[A-Z]{2,16}") String region,
        @NotNull @Size(min = 1, max = 50) @OneLinePerProduct List<@NotNull @Valid CartItem> lines) {}
