package org.archduet.services.ordering.saga;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.archduet.context.ContextNotReachedException;
import org.archduet.context.ContextUnavailableException;
import org.archduet.context.catalog.CatalogContext;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.OrderingContext;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteLine;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.services.kit.contexts.ContextSource;
import org.jspecify.annotations.Nullable;

/** Other services in memory: they write down what they are asked and can be unavailable. */
final class FakeContexts implements PricingContext, InventoryContext, PaymentContext {
    static final long SOLD_OUT = 999;

    /** What was asked and took effect, such as {@code reserve o-1}. */
    final List<String> log = Collections.synchronizedList(new ArrayList<>());

    /** Where two reservations meet; one alone fails after a second. */
    volatile @Nullable CyclicBarrier meeting;

    /** As if payment had failed for long. */
    volatile boolean paymentKnownDown;

    private final Map<String, Supplier<ContextUnavailableException>> unavailable = new HashMap<>();

    CalledContexts contexts() {
        return CalledContexts.of(new ContextSource() {
            @Override
            public CatalogContext catalog() {
                throw new IllegalStateException("a saga calls no catalog");
            }

            @Override
            public PricingContext pricing() {
                return FakeContexts.this;
            }

            @Override
            public InventoryContext inventory() {
                return FakeContexts.this;
            }

            @Override
            public PaymentContext payment() {
                return FakeContexts.this;
            }

            @Override
            public OrderingContext orders() {
                throw new IllegalStateException("a saga is ordering's own");
            }

            @Override
            public CheckoutProcess checkouts() {
                throw new IllegalStateException("a saga is ordering's own");
            }

            @Override
            public boolean isPaymentKnownDown() {
                return paymentKnownDown;
            }
        });
    }

    /** From now on the command cannot be sent. */
    synchronized void unreachable(String command) {
        unavailable.put(
                command, () -> new ContextNotReachedException("context of " + command, "planted", new IOException()));
    }

    /** From now on the command takes effect but its answer is lost. */
    synchronized void silent(String command) {
        unavailable.put(
                command, () -> new ContextUnavailableException("context of " + command, "planted", new IOException()));
    }

    synchronized void back() {
        unavailable.clear();
    }

    private synchronized void asked(String command, String orderId) {
        Supplier<ContextUnavailableException> fault = unavailable.get(command);
        ContextUnavailableException failure = fault == null ? null : fault.get();
        if (!(failure instanceof ContextNotReachedException)) {
            log.add(command + " " + orderId);
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public List<Price> prices(List<Long> productIds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QuoteOutcome quote(QuoteRequest request) {
        asked("quote", request.region());
        List<QuoteLine> lines = request.lines().stream()
                .map(line -> new QuoteLine(line.productId(), line.quantity(), 100, 0, 0, 100, 0, 0, 100, List.of()))
                .toList();
        long sum = 100L * lines.size();
        return new QuoteOutcome.Quoted(new Quote(request.region(), lines, sum, 0, 0, sum, ""));
    }

    @Override
    public List<Availability> availability(List<Long> productIds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReservationOutcome reserve(ReserveRequest request) {
        asked("reserve", request.orderId());
        meet();
        return request.lines().get(0).productId() == SOLD_OUT
                ? new ReservationOutcome.OutOfStock(List.of(SOLD_OUT))
                : new ReservationOutcome.Reserved();
    }

    private void meet() {
        CyclicBarrier place = meeting;
        if (place != null) {
            try {
                place.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                place.reset();
                throw new IllegalStateException(alone);
            }
        }
    }

    @Override
    public void sell(String orderId) {
        asked("sell", orderId);
    }

    @Override
    public void release(String orderId) {
        asked("release", orderId);
    }

    @Override
    public PaymentOutcome authorise(PaymentRequest request) {
        asked("authorise", request.orderId());
        return request.paymentToken().startsWith("tok_declined")
                ? new PaymentOutcome.Declined("card-declined")
                : new PaymentOutcome.Authorised();
    }

    @Override
    public void capture(String orderId) {
        asked("capture", orderId);
    }

    @Override
    public void cancel(String orderId) {
        asked("cancel", orderId);
    }
}
