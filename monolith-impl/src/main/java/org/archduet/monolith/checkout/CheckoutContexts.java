package org.archduet.monolith.checkout;

import org.archduet.context.pricing.PricingContext;
import org.archduet.inventory.Inventory;
import org.archduet.ordering.OrderStore;
import org.archduet.payment.PaymentProvider;
import org.archduet.payment.Payments;

/** What checkout works on: all of it in this process, all of it over the same database. */
record CheckoutContexts(
        OrderStore orders, PricingContext pricing, Inventory inventory, PaymentProvider provider, Payments payments) {}
