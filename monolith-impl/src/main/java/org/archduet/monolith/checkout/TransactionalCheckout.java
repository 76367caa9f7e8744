package org.archduet.monolith.checkout;

import java.time.Clock;
import java.util.Optional;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.CheckoutCommand;
import org.archduet.context.ordering.CheckoutOutcome;
import org.archduet.context.ordering.CheckoutProcess;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.context.pricing.Quote;
import org.archduet.context.pricing.QuoteOutcome;
import org.archduet.context.pricing.QuoteRequest;
import org.archduet.ordering.OrderIds;
import org.archduet.ordering.rules.KeyLookup;
import org.archduet.ordering.rules.NewOrder;
import org.archduet.ordering.rules.Refusal;
import org.archduet.ordering.rules.RequestDigest;
import org.archduet.ordering.rules.StoredOrder;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Checkout in one transaction. What takes time and what only reads comes before it: the key, the customer, the price,
 * and the payment provider, which is asked with no lock and no connection held. The transaction then takes the stock
 * and the money and stores the order as decided, confirmed or refused; a crash leaves all of it or nothing.
 *
 * <p>Whoever inserts the reservation places the order: another request with the key waits there, has changed nothing
 * and reads what was decided. Until its commit no other transaction sees the order, so a cancellation (order,
 * reservation, stock rows, payment) never meets the checkout of its own order (reservation, stock rows, payment,
 * order). Across orders only stock rows are shared, and everybody locks them in product order: no circle of waiting is
 * possible.
 */
final class TransactionalCheckout implements CheckoutProcess {
    /** The context that is unavailable when this process cannot ask its database. */
    private static final String DATABASE = "database";

    private final CheckoutContexts contexts;
    private final TransactionOperations transaction;
    private final Clock clock;

    TransactionalCheckout(CheckoutContexts contexts, TransactionOperations transaction, Clock clock) {
        this.contexts = contexts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public CheckoutOutcome checkout(CheckoutCommand command) {
        String orderId = OrderIds.fromIdempotencyKey(command.idempotencyKey());
        CommitAttempt attempt = new CommitAttempt(transaction);
        try {
            return checkout(orderId, command, attempt);
        } catch (DataAccessException | TransactionException fault) {
            return attempt.mayHaveCommitted(fault)
                    ? new CheckoutOutcome.InDoubt(orderId)
                    : new CheckoutOutcome.Unavailable(DATABASE);
        }
    }

    private CheckoutOutcome checkout(String orderId, CheckoutCommand command, CommitAttempt attempt) {
        KeyLookup known = contexts.orders().lookup(orderId, command.customerId());
        if (known.existing().isPresent()) {
            return known.existing().get().replay(RequestDigest.of(command));
        }
        if (!known.customerKnown()) {
            return new CheckoutOutcome.UnknownCustomer(command.customerId());
        }
        QuoteOutcome priced = contexts.pricing().quote(new QuoteRequest(command.region(), command.lines()));
        if (priced instanceof QuoteOutcome.UnknownRegion unknown) {
            return new CheckoutOutcome.UnknownRegion(unknown.region());
        }
        if (priced instanceof QuoteOutcome.UnknownProducts unknown) {
            return new CheckoutOutcome.UnknownProducts(unknown.productIds());
        }
        Quote quote = ((QuoteOutcome.Quoted) priced).quote();
        PaymentRequest payment = new PaymentRequest(orderId, quote.totalCents(), command.paymentToken());
        PaymentOutcome decision = contexts.provider().authorise(payment);
        StoredOrder order = NewOrder.of(orderId, command, quote, clock.instant(), OrderStatus.PENDING);
        return attempt.inTransaction(status -> {
            Optional<StoredOrder> placed = place(order, command, payment, decision);
            return placed.or(() -> contexts.orders().find(orderId))
                    .orElseThrow()
                    .replay(RequestDigest.of(command));
        });
    }

    @Override
    public CancelOutcome cancel(String orderId) {
        CommitAttempt attempt = new CommitAttempt(transaction);
        try {
            return attempt.inTransaction(status -> {
                if (contexts.orders().cancel(orderId)) {
                    contexts.inventory().release(orderId);
                    contexts.payments().cancel(orderId);
                }
                return cancelOutcome(orderId, contexts.orders().find(orderId).map(StoredOrder::order));
            });
        } catch (DataAccessException | TransactionException fault) {
            return attempt.mayHaveCommitted(fault)
                    ? new CancelOutcome.InDoubt(orderId)
                    : new CancelOutcome.Unavailable(DATABASE);
        }
    }

    /** @return the order as it was decided and stored, or nothing when its key was taken */
    private Optional<StoredOrder> place(
            StoredOrder order, CheckoutCommand command, PaymentRequest payment, PaymentOutcome decision) {
        ReserveRequest wanted = new ReserveRequest(payment.orderId(), command.lines());
        Optional<ReservationOutcome> first = decision instanceof PaymentOutcome.Declined
                ? contexts.inventory().reserveFirst(wanted)
                : contexts.inventory().takeFirst(wanted);
        return first.map(stock -> decide(order, stock, payment, decision)).map(this::stored);
    }

    private StoredOrder stored(StoredOrder decided) {
        if (!contexts.orders().claim(decided)) {
            throw new IllegalStateException(
                    "An order without a reservation: " + decided.order().orderId());
        }
        return decided;
    }

    private StoredOrder decide(
            StoredOrder order, ReservationOutcome stock, PaymentRequest payment, PaymentOutcome decision) {
        if (stock instanceof ReservationOutcome.OutOfStock out) {
            return order.refused(new Refusal.OutOfStock(out.productIds()));
        }
        contexts.payments().recordCaptured(payment, decision);
        if (decision instanceof PaymentOutcome.Declined declined) {
            contexts.inventory().release(payment.orderId());
            return order.refused(new Refusal.Declined(declined.reason()));
        }
        return order.confirmed();
    }

    private static CancelOutcome cancelOutcome(String orderId, Optional<Order> found) {
        if (found.isEmpty()) {
            return new CancelOutcome.UnknownOrder(orderId);
        }
        Order order = found.get();
        return order.status() == OrderStatus.CANCELLED
                ? new CancelOutcome.Cancelled(order)
                : new CancelOutcome.NotCancellable(orderId, order.status());
    }
}
