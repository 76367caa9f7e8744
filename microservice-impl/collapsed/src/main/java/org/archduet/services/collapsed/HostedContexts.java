package org.archduet.services.collapsed;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.pricing.PricingContext;
import org.archduet.services.collapsed.contexts.Boundary;
import org.archduet.services.collapsed.contexts.Crossing;
import org.archduet.services.collapsed.contexts.LocalCatalog;
import org.archduet.services.collapsed.contexts.LocalInventory;
import org.archduet.services.collapsed.contexts.LocalOrdering;
import org.archduet.services.collapsed.contexts.LocalPayment;
import org.archduet.services.collapsed.contexts.LocalPricing;
import org.archduet.services.kit.calls.EncodedBytes;
import org.archduet.services.kit.contexts.ContextSource;
import org.springframework.beans.factory.ListableBeanFactory;

/** The contexts of this process by method calls, those of other processes from another source. */
final class HostedContexts implements ContextSource {
    private final Map<HostedService, ListableBeanFactory> hosted = new EnumMap<>(HostedService.class);
    private final Crossing crossing;
    private final EncodedBytes encoded;
    private final ContextSource elsewhere;

    /**
     * @param encoded counts what the crossing encodes
     * @param elsewhere asked for contexts that this process does not host
     */
    HostedContexts(Crossing crossing, EncodedBytes encoded, ContextSource elsewhere) {
        this.crossing = crossing;
        this.encoded = encoded;
        this.elsewhere = elsewhere;
    }

    /** From now on the process hosts the service; callers that start later call it here. */
    void add(HostedService service, ListableBeanFactory beans) {
        hosted.put(service, beans);
    }

    @Override
    public CatalogContext catalog() {
        return from(
                HostedService.CATALOG,
                beans -> new LocalCatalog(beans.getBean(CatalogContext.class), boundary(HostedService.CATALOG)),
                elsewhere::catalog);
    }

    @Override
    public PricingContext pricing() {
        return from(
                HostedService.PRICING,
                beans -> new LocalPricing(beans.getBean(PricingContext.class), boundary(HostedService.PRICING)),
                elsewhere::pricing);
    }

    @Override
    public InventoryContext inventory() {
        return from(
                HostedService.INVENTORY,
                beans -> new LocalInventory(beans.getBean(InventoryContext.class), boundary(HostedService.INVENTORY)),
                elsewhere::inventory);
    }

    @Override
    public PaymentContext payment() {
        return from(
                HostedService.PAYMENT,
                beans -> new LocalPayment(beans.getBean(PaymentContext.class), boundary(HostedService.PAYMENT)),
                elsewhere::payment);
    }

    @Override
    public OrderingContext orders() {
        return from(HostedService.ORDERING, this::ordering, elsewhere::orders);
    }

    @Override
    public CheckoutProcess checkouts() {
        return from(HostedService.ORDERING, this::ordering, elsewhere::checkouts);
    }

    @Override
    public boolean isPaymentKnownDown() {
        return !hosted.containsKey(HostedService.PAYMENT) && elsewhere.isPaymentKnownDown();
    }

    private LocalOrdering ordering(ListableBeanFactory beans) {
        return new LocalOrdering(
                beans.getBean(OrderingContext.class),
                beans.getBean(CheckoutProcess.class),
                boundary(HostedService.ORDERING));
    }

    private Boundary boundary(HostedService service) {
        return new Boundary(service.word(), crossing, encoded);
    }

    private <T> T from(HostedService service, Function<ListableBeanFactory, T> here, Supplier<T> otherwise) {
        return Optional.ofNullable(hosted.get(service)).map(here).orElseGet(otherwise);
    }
}
