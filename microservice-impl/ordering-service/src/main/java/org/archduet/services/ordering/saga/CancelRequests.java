package org.archduet.services.ordering.saga;

import java.util.Optional;
import org.archduet.context.ContextUnavailableException;
import org.archduet.context.ordering.CancelOutcome;
import org.archduet.context.ordering.Order;
import org.archduet.context.ordering.OrderStatus;
import org.archduet.ordering.rules.StoredOrder;
import org.archduet.services.kit.RepeatedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests to take an order back. */
final class CancelRequests {
    private static final Logger LOG = LoggerFactory.getLogger(CancelRequests.class);

    private final SagaResources resources;

    CancelRequests(SagaResources resources) {
        this.resources = resources;
    }

    CancelOutcome cancel(String orderId) {
        DecisionWait patience = new DecisionWait();
        while (true) {
            Optional<StoredOrder> found = resources.ledger().orders().find(orderId);
            if (found.isEmpty()) {
                return new CancelOutcome.UnknownOrder(orderId);
            }
            Order order = found.get().order();
            OrderStatus status = order.status();
            if (status == OrderStatus.CANCELLED) {
                return new CancelOutcome.Cancelled(order);
            }
            if (status == OrderStatus.REFUSED) {
                return new CancelOutcome.NotCancellable(orderId, status);
            }
            if (status == OrderStatus.CONFIRMED) {
                Optional<CancelOutcome> ended = settle(orderId).or(() -> takeBack(found.get()));
                if (ended.isPresent()) {
                    return ended.get();
                }
            } else if (!patience.pause()) {
                return new CancelOutcome.InDoubt(orderId);
            }
        }
    }

    /** @return why a confirmed order cannot be settled now; until it is, no cancellation is accepted */
    private Optional<CancelOutcome> settle(String orderId) {
        if (!resources.finisher().isSettled(orderId)
                && resources.ledger().sagas().lists(orderId)) {
            try {
                RepeatedWork.call(() -> {
                    resources.saga().settle(orderId);
                    return true;
                });
            } catch (ContextUnavailableException unavailable) {
                LOG.info("The cancellation of {} is not accepted", orderId, unavailable);
                return Optional.of(new CancelOutcome.Unavailable(unavailable.context()));
            }
        }
        return Optional.empty();
    }

    /**
     * @return nothing when another request was first; in doubt when the cancellation is accepted but left to recovery
     */
    private Optional<CancelOutcome> takeBack(StoredOrder confirmed) {
        String orderId = confirmed.order().orderId();
        resources.atWork().begin(orderId);
        try {
            if (!resources.steps().<Boolean>take(SagaStep.START_CANCEL, () -> resources
                    .ledger()
                    .startCancel(orderId))) {
                return Optional.empty();
            }
            resources.saga().takeBack(orderId);
            return Optional.of(new CancelOutcome.Cancelled(confirmed.cancelled().order()));
        } catch (ContextUnavailableException unavailable) {
            LOG.info("The cancellation of {} is left to recovery", orderId, unavailable);
            return Optional.of(new CancelOutcome.InDoubt(orderId));
        } finally {
            resources.atWork().end(orderId);
        }
    }
}
