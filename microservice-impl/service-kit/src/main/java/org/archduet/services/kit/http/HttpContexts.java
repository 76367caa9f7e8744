package org.archduet.services.kit.http;

import java.net.URI;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.pricing.PricingContext;
import org.archduet.services.kit.calls.CallPolicy;
import org.archduet.services.kit.calls.CountingTransport;
import org.archduet.services.kit.calls.EncodedBytes;
import org.archduet.services.kit.calls.HttpTransport;
import org.archduet.services.kit.calls.RemoteContext;
import org.archduet.services.kit.calls.Retries;
import org.archduet.services.kit.contexts.ContextSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The contexts of other services over HTTP; addresses come from the environment ({@code PRICING_URL} and so on). */
public final class HttpContexts implements ContextSource {
    private final Environment environment;
    private final Retries retries;
    private final EncodedBytes encoded;
    private volatile @Nullable RemotePayment payment;
    private @Nullable RemoteOrdering ordering;

    /**
     * @param environment with a URL for each context that is asked for
     * @param retries of all calls to them
     * @param encoded bodies of all calls to them
     */
    public HttpContexts(Environment environment, Retries retries, EncodedBytes encoded) {
        this.environment = environment;
        this.retries = retries;
        this.encoded = encoded;
    }

    @Override
    public CatalogContext catalog() {
        return new RemoteCatalog(context("catalog", CallPolicy.READS));
    }

    @Override
    public PricingContext pricing() {
        return new RemotePricing(context("pricing", CallPolicy.READS));
    }

    @Override
    public InventoryContext inventory() {
        return new RemoteInventory(context("inventory", CallPolicy.READS), context("inventory", CallPolicy.COMMANDS));
    }

    @Override
    public PaymentContext payment() {
        return remotePayment();
    }

    @Override
    public OrderingContext orders() {
        return remoteOrdering();
    }

    @Override
    public CheckoutProcess checkouts() {
        return remoteOrdering();
    }

    @Override
    public boolean isPaymentKnownDown() {
        RemotePayment called = payment;
        return called != null && called.isKnownDown();
    }

    /** One for all, because its circuit breaker is what knows whether payment is down. */
    private synchronized RemotePayment remotePayment() {
        if (payment == null) {
            payment = new RemotePayment(context("payment", CallPolicy.COMMANDS));
        }
        return payment;
    }

    private synchronized RemoteOrdering remoteOrdering() {
        if (ordering == null) {
            ordering =
                    new RemoteOrdering(context("ordering", CallPolicy.READS), context("ordering", CallPolicy.COMMANDS));
        }
        return ordering;
    }

    private RemoteContext context(String name, CallPolicy policy) {
        URI base = URI.create(environment.getRequiredProperty(name + ".url"));
        return new RemoteContext(name, new CountingTransport(new HttpTransport(base), encoded), policy, retries);
    }
}
