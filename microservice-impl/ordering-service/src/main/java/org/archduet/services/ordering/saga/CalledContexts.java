package org.archduet.services.ordering.saga;

import java.util.function.BooleanSupplier;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.pricing.PricingContext;
import org.archduet.services.kit.contexts.ContextSource;

/**
 * The contexts that a saga calls.
 *
 * @param paymentKnownDown true while payment has failed so often that it is not asked; costs no call
 */
public record CalledContexts(
        PricingContext pricing, InventoryContext inventory, PaymentContext payment, BooleanSupplier paymentKnownDown) {

    /** Asks the source for each of them once. */
    public static CalledContexts of(ContextSource source) {
        return new CalledContexts(source.pricing(), source.inventory(), source.payment(), source::isPaymentKnownDown);
    }
}
