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
import org.archduet.context.PartNotReachedException;
import org.archduet.context.PartUnavailableException;
import org.archduet.context.inventory.Availability;
import org.archduet.context.inventory.InventoryContext;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.context.payment.PaymentContext;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.context.pricing.Price;
import org.archduet.context.pricing.PricingContext;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteLine;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.jspecify.annotations.Nullable;

/** Other services in memory: they write down what they are asked and can be away. */
final class FakeParts implements PricingContext, InventoryContext, PaymentContext {
    static final long SOLD_OUT = 999;

    /** What was asked and took effect, such as {@code reserve o-1}. */
    final List<String> log = Collections.synchronizedList(new ArrayList<>());

    /** Where two reservations meet; one alone fails after a second. */
    volatile @Nullable CyclicBarrier meeting;

    /** As if payment had failed for long. */
    volatile boolean paymentKnownAway;

    private final Map<String, Supplier<PartUnavailableException>> away = new HashMap<>();

    Parts parts() {
        return new Parts(this, this, this, () -> paymentKnownAway);
    }

    /** From now on the command cannot be sent. */
    synchronized void unreachable(String command) {
        away.put(command, () -> new PartNotReachedException("part of " + command, "planted", new IOException()));
    }

    /** From now on the command takes effect but its answer is lost. */
    synchronized void silent(String command) {
        away.put(command, () -> new PartUnavailableException("part of " + command, "planted", new IOException()));
    }

    synchronized void back() {
        away.clear();
    }

    private synchronized void asked(String command, String orderId) {
        Supplier<PartUnavailableException> fault = away.get(command);
        PartUnavailableException failure = fault == null ? null : fault.get();
        if (!(failure instanceof PartNotReachedException)) {
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
