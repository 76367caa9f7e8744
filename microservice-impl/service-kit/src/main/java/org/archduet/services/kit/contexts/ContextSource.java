package org.archduet.services.kit.contexts;

import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.pricing.PricingContext;

/**
 * Where a service gets the contexts that it calls. What stands between caller and context is the source's choice: a
 * method call, the codec, loopback HTTP, or a hop to another process. A service is configured over this interface
 * alone; its {@code main} method adds the wiring:
 *
 * <pre>{@code
 * SpringApplication.run(new Class<?>[] {StorefrontService.class, HttpWiring.class}, arguments);
 * }</pre>
 *
 * <p>A context is asked for once, when the service starts, and used by all its threads. A source throws {@link
 * IllegalStateException} for a context that this service was not given.
 */
public interface ContextSource {

    CatalogContext catalog();

    PricingContext pricing();

    InventoryContext inventory();

    PaymentContext payment();

    /** The orders of the ordering context. */
    OrderingContext orders();

    /** Checkout and cancellation, behind the same context. */
    CheckoutProcess checkouts();

    /**
     * Whether payment has failed so often that calls to it are refused unsent. Costs no call; false where nothing can
     * fail.
     */
    default boolean isPaymentKnownDown() {
        return false;
    }
}
