package org.archduet.services.ordering.saga;

import java.util.function.BooleanSupplier;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.pricing.PricingContext;

/**
 * The services a saga asks.
 *
 * @param paymentKnownAway true while payment has failed so often that it is not asked; costs no call
 */
public record Parts(
        PricingContext pricing, InventoryContext inventory, PaymentContext payment, BooleanSupplier paymentKnownAway) {}
