package org.archduet.shop.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** An order to place. A product may stand in one line only. */
public record CheckoutRequest(
        @NotNull @Min(1) Long customerId,
        @NotNull @Pattern(regexp = "[A-Z]{2,16}") String region,
        @NotNull @Size(min = 1, max = 50) @OneLinePerProduct List<@NotNull @Valid CartItem> lines,
        @NotNull @Pattern(regexp = "tok_[a-z0-9_]{1,40}") String paymentToken) {}
