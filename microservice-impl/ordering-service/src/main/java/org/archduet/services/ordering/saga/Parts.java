package org.archduet.services.ordering.saga;

import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.pricing.PricingContext;

/** The services a saga asks. */
public record Parts(PricingContext pricing, InventoryContext inventory, PaymentContext payment) {}
