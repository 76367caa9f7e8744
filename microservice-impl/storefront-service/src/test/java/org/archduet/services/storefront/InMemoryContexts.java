package org.archduet.services.storefront;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.catalog.ListedProduct;
import org.archduet.context.catalog.Product;
import org.archduet.context.catalog.ProductName;
import org.archduet.context.catalog.ProductPage;
import org.archduet.context.catalog.ProductQuery;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.ordering.PastOrder;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.services.kit.contexts.ContextSource;

/** Contexts in the process of the service that calls them: product 7 in stock, and one old order of it. */
class InMemoryContexts implements ContextSource {

    @Override
    public CatalogContext catalog() {
        return new CatalogContext() {
            @Override
            public ProductPage list(ProductQuery query) {
                return new ProductPage(List.of(new ListedProduct(7, "n", "c")), false);
            }

            @Override
            public List<Product> products(List<Long> productIds) {
                return List.of(new Product(7, "n", "d", "c"));
            }

            @Override
            public List<ProductName> names(List<Long> productIds) {
                return List.of(new ProductName(7, "n"));
            }
        };
    }

    @Override
    public PricingContext pricing() {
        return new PricingContext() {
            @Override
            public List<Price> prices(List<Long> productIds) {
                return List.of(new Price(7, 995));
            }

            @Override
            public QuoteOutcome quote(QuoteRequest request) {
                return new QuoteOutcome.UnknownRegion(request.region());
            }
        };
    }

    @Override
    public InventoryContext inventory() {
        return new InventoryContext() {
            @Override
            public List<Availability> availability(List<Long> productIds) {
                return List.of(new Availability(7, 3));
            }

            @Override
            public ReservationOutcome reserve(ReserveRequest request) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void sell(String orderId) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void release(String orderId) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public PaymentContext payment() {
        throw new IllegalStateException("the storefront calls no payment");
    }

    @Override
    public OrderingContext orders() {
        return new OrderingContext() {
            @Override
            public Optional<Order> order(String orderId) {
                return Optional.empty();
            }

            @Override
            public Optional<List<PastOrder>> history(long customerId, int limit) {
                PastOrder order = new PastOrder(
                        "o-1", OrderStatus.CONFIRMED, Instant.EPOCH, List.of(new PastOrder.Line(7, 2, 1990)), 1990);
                return Optional.of(List.of(order));
            }
        };
    }

    @Override
    public CheckoutProcess checkouts() {
        return new CheckoutProcess() {
            @Override
            public CheckoutOutcome checkout(CheckoutCommand command) {
                return new CheckoutOutcome.Unavailable("pricing");
            }

            @Override
            public CancelOutcome cancel(String orderId) {
                return new CancelOutcome.UnknownOrder(orderId);
            }
        };
    }
}
