package org.archduet.services.collapsed;

import java.util.List;
import java.util.Locale;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.pricing.PricingContext;
import org.archduet.services.catalog.CatalogService;
import org.archduet.services.inventory.InventoryService;
import org.archduet.services.ordering.OrderingService;
import org.archduet.services.payment.PaymentService;
import org.archduet.services.pricing.PricingService;
import org.archduet.services.storefront.StorefrontService;

/** A service that a process may host. In the order of the start: who is called comes before its callers. */
enum HostedService {
    CATALOG(CatalogService.class, 4, CatalogContext.class),
    PRICING(PricingService.class, 5, PricingContext.class),
    INVENTORY(InventoryService.class, 5, InventoryContext.class),
    PAYMENT(PaymentService.class, 4, PaymentContext.class),
    ORDERING(OrderingService.class, 6, OrderingContext.class, CheckoutProcess.class),
    STOREFRONT(StorefrontService.class, 0);

    private final Class<?> application;
    private final int connectionShare;
    private final List<Class<?>> offered;

    /**
     * @param application the service's own configuration
     * @param connectionShare weight among the pools of a process, as in the microservices' architecture.yaml; 0 for a
     *     service without data
     * @param offered what others call it by
     */
    HostedService(Class<?> application, int connectionShare, Class<?>... offered) {
        this.application = application;
        this.connectionShare = connectionShare;
        this.offered = List.of(offered);
    }

    /** Its Spring context, configured as in a separate process. */
    SpringStart start() {
        return new SpringStart(application, SpringStart.settingsOf(application, "application.properties"));
    }

    Class<?> application() {
        return application;
    }

    int connectionShare() {
        return connectionShare;
    }

    boolean ownsData() {
        return connectionShare > 0;
    }

    List<Class<?>> offered() {
        return offered;
    }

    /** As in settings and URLs, for example {@code pricing}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
