package org.archduet.services.ordering.saga;

import org.archduet.context.CartLine;
import org.archduet.context.inventory.ReservationOutcome;
import org.archduet.context.inventory.ReserveRequest;
import org.archduet.context.ordering.Order;
import org.archduet.context.payment.PaymentOutcome;
import org.archduet.context.payment.PaymentRequest;
import org.archduet.ordering.rules.Refusal;

/**
 * Brings an order from where it stands to its end. Every step may be taken again: other services answer a repeated
 * command with the first answer, and the order's status changes once. So a request and recovery may even work on the
 * same order.
 */
final class Saga {
    private final CalledContexts contexts;
    private final Ledger ledger;
    private final StepHooks steps;

    Saga(CalledContexts contexts, Ledger ledger, StepHooks steps) {
        this.contexts = contexts;
        this.ledger = ledger;
        this.steps = steps;
    }

    /**
     * The first step another service hears of.
     *
     * @param order PENDING
     */
    ReservationOutcome reserve(Order order) {
        ReserveRequest request = new ReserveRequest(
                order.orderId(),
                order.lines().stream()
                        .map(line -> new CartLine(line.productId(), line.quantity()))
                        .toList());
        return steps.take(SagaStep.RESERVE, () -> contexts.inventory().reserve(request));
    }

    /** Asks for the money, if there is stock. */
    Decision decide(Order order, ReservationOutcome reservation, String paymentToken) {
        if (reservation instanceof ReservationOutcome.OutOfStock out) {
            return new Decision.Refuse(new Refusal.OutOfStock(out.productIds()));
        }
        PaymentRequest request = new PaymentRequest(order.orderId(), order.totalCents(), paymentToken);
        PaymentOutcome payment =
                steps.take(SagaStep.AUTHORISE, () -> contexts.payment().authorise(request));
        if (payment instanceof PaymentOutcome.Declined declined) {
            return new Decision.Refuse(new Refusal.Declined(declined.reason()));
        }
        // stock and money go back only after a refusal is stored: somebody else gave this order up meanwhile
        boolean givenUp = payment instanceof PaymentOutcome.AlreadyCancelled
                || reservation instanceof ReservationOutcome.AlreadyReleased;
        return givenUp ? new Decision.Refuse(new Refusal.Abandoned()) : new Decision.Confirm();
    }

    /** Stores what becomes of a pending order. @return whether it was pending still */
    boolean store(String orderId, Decision decision) {
        return decision instanceof Decision.Refuse refuse ? refuse(orderId, refuse.refusal()) : confirm(orderId);
    }

    /** Does what other services must do after a stored decision. */
    void carryOut(String orderId, Decision decision) {
        if (decision instanceof Decision.Refuse refuse) {
            compensate(orderId, refuse.refusal());
        } else {
            settle(orderId);
        }
    }

    /** PENDING → CONFIRMED. @return whether it was pending still */
    private boolean confirm(String orderId) {
        return steps.take(SagaStep.CONFIRM, () -> ledger.orders().confirm(orderId));
    }

    /** PENDING → REFUSED. @return whether it was pending still */
    private boolean refuse(String orderId, Refusal refusal) {
        return steps.take(SagaStep.REFUSE, () -> ledger.orders().refuse(orderId, refusal));
    }

    /** What a CONFIRMED order still needs. */
    void settle(String orderId) {
        steps.take(SagaStep.CAPTURE, () -> contexts.payment().capture(orderId));
        steps.take(SagaStep.SELL, () -> contexts.inventory().sell(orderId));
    }

    /** What a REFUSED order still needs: nothing is held when inventory refused, and no money when the provider did. */
    void compensate(String orderId, Refusal refusal) {
        if (refusal instanceof Refusal.OutOfStock) {
            return;
        }
        steps.take(SagaStep.RELEASE, () -> contexts.inventory().release(orderId));
        if (refusal instanceof Refusal.Abandoned) {
            steps.take(SagaStep.VOID, () -> contexts.payment().cancel(orderId));
        }
    }

    /** CANCELLING → CANCELLED. */
    void takeBack(String orderId) {
        steps.take(SagaStep.TAKE_BACK_STOCK, () -> contexts.inventory().release(orderId));
        steps.take(SagaStep.REFUND, () -> contexts.payment().cancel(orderId));
        steps.take(SagaStep.CANCEL, () -> ledger.cancelled(orderId));
    }
}
