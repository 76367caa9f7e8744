package org.archduet.services.ordering.saga;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.archduet.context.ordering.Order;
import org.archduet.ordering.rules.Refusal;
import org.archduet.ordering.rules.StoredOrder;
import org.archduet.services.kit.Deadline;
import org.archduet.services.kit.RepeatedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what a crash, a time-out or an absent context left unfinished. An order counts as left when this process is
 * not at work on it and no process has touched it for a while, so several instances can recover side by side.
 */
final class Recovery implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final Duration FOR_ONE_ORDER = Duration.ofSeconds(4);
    private static final int AT_ONCE = 50;

    private final SagaResources resources;
    private final RecoverySettings settings;
    private final ExecutorService workers;

    /** @param workers bring orders to their end side by side */
    Recovery(SagaResources resources, RecoverySettings settings, ExecutorService workers) {
        this.resources = resources;
        this.settings = settings;
        this.workers = workers;
    }

    /** One round; faults are logged and met again in the next round. */
    @Override
    public void run() {
        try {
            List<Unfinished> left;
            do {
                left = resources
                        .ledger()
                        .sagas()
                        .claimStale(settings.untouchedFor(), resources.atWork().orderIds(), AT_ONCE);
                recover(left);
            } while (left.size() == AT_ONCE);
        } catch (RuntimeException e) {
            LOG.warn("Recovery will try again", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Side by side, because each order waits for other services most of the time; returns when all were tried. */
    private void recover(List<Unfinished> left) throws InterruptedException {
        workers.invokeAll(left.stream()
                .map(order -> Executors.callable(() -> recover(order)))
                .toList());
    }

    private void recover(Unfinished unfinished) {
        try {
            Deadline.in(FOR_ONE_ORDER).call(() -> RepeatedWork.call(() -> bringToEnd(unfinished)));
        } catch (RuntimeException e) {
            LOG.warn("Order {} stays unfinished for now", unfinished.orderId(), e);
        }
    }

    private boolean bringToEnd(Unfinished unfinished) {
        String orderId = unfinished.orderId();
        while (true) {
            Optional<StoredOrder> found = resources.ledger().orders().find(orderId);
            if (found.isEmpty()) {
                return finish(orderId);
            }
            StoredOrder stored = found.get();
            switch (stored.order().status()) {
                case PENDING -> resources.saga().store(orderId, decide(stored.order(), unfinished.paymentToken()));
                case CONFIRMED -> {
                    resources.saga().settle(orderId);
                    return finish(orderId);
                }
                case REFUSED -> {
                    if (stored.refusal() != null) {
                        resources.saga().compensate(orderId, stored.refusal());
                    }
                    return finish(orderId);
                }
                case CANCELLING -> {
                    resources.saga().takeBack(orderId);
                    return true;
                }
                case CANCELLED -> {
                    return finish(orderId);
                }
            }
        }
    }

    private Decision decide(Order order, String paymentToken) {
        if (order.placedAt().plus(settings.giveUpAfter()).isBefore(Instant.now())) {
            return new Decision.Refuse(new Refusal.Abandoned());
        }
        return resources.saga().decide(order, resources.saga().reserve(order), paymentToken);
    }

    /** A cancellation may have begun meanwhile; it takes the order off the list itself. */
    private boolean finish(String orderId) {
        resources.steps().take(SagaStep.FINISH, () -> resources.ledger().sagas().finishCheckouts(List.of(orderId)));
        return true;
    }
}
