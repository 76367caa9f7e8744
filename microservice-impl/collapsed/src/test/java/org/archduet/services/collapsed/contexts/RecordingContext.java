package org.archduet.services.collapsed.contexts;

import java.lang.reflect.Proxy;
import java.util.List;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.pricing.PricingContext;
import org.archduet.services.kit.calls.EncodedBytes;

/** A boundary with a context behind it that keeps what it is given. */
record RecordingContext(Crossing crossing, Object answer, List<Object> received, EncodedBytes encoded) {
    RecordingContext(Crossing crossing, Object answer, List<Object> received) {
        this(crossing, answer, received, new EncodedBytes());
    }

    <C> C to(Class<C> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    received.addAll(List.of(arguments));
                    if (answer instanceof RuntimeException failure) {
                        throw failure;
                    }
                    return answer;
                }));
    }

    Boundary boundary() {
        return new Boundary("planted", crossing, encoded);
    }

    CatalogContext catalog() {
        return new LocalCatalog(to(CatalogContext.class), boundary());
    }

    PricingContext pricing() {
        return new LocalPricing(to(PricingContext.class), boundary());
    }

    InventoryContext inventory() {
        return new LocalInventory(to(InventoryContext.class), boundary());
    }

    PaymentContext payment() {
        return new LocalPayment(to(PaymentContext.class), boundary());
    }

    LocalOrdering ordering() {
        return new LocalOrdering(to(OrderingContext.class), to(CheckoutProcess.class), boundary());
    }
}
