package org.archduet.services.ordering.saga;

import java.util.Optional;
import org.archduet.context.PartUnavailableException;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.ordering.rules.StoredOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests to take an order back. */
final class CancelRequests {
    private static final Logger LOG = LoggerFactory.getLogger(CancelRequests.class);

    private final SagaContext context;

    CancelRequests(SagaContext context) {
        this.context = context;
    }

    /** @throws PartUnavailableException when the order still had to be settled and could not; then nothing was accepted */
    CancelOutcome cancel(String orderId) {
        Patience patience = new Patience();
        while (true) {
            Optional<StoredOrder> found = context.ledger().orders().find(orderId);
            if (found.isEmpty()) {
                return new CancelOutcome.UnknownOrder(orderId);
            }
            Order order = found.get().order();
            OrderStatus status = order.status();
            if (status == OrderStatus.CANCELLED) {
                return new CancelOutcome.Cancelled(order);
            }
            if (status == OrderStatus.PENDING || status == OrderStatus.REFUSED) {
                return new CancelOutcome.NotCancellable(orderId, status);
            }
            if (status == OrderStatus.CONFIRMED ? !takeBack(orderId) : !patience.pause()) {
                return new CancelOutcome.InDoubt(orderId);
            }
        }
    }

    /** @return false when the cancellation is accepted but left to recovery */
    private boolean takeBack(String orderId) {
        if (!context.finisher().isSettled(orderId) && context.ledger().sagas().lists(orderId)) {
            context.saga().settle(orderId);
        }
        context.atWork().begin(orderId);
        try {
            if (context.steps()
                    .<Boolean>take(SagaStep.START_CANCEL, () -> context.ledger().startCancel(orderId))) {
                context.saga().takeBack(orderId);
            }
            return true;
        } catch (PartUnavailableException away) {
            LOG.info("The cancellation of {} is left to recovery", orderId, away);
            return false;
        } finally {
            context.atWork().end(orderId);
        }
    }
}
